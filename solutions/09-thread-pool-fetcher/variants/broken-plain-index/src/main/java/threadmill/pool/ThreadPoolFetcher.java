package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** No executor: threads that share the number of the next page, a plain one. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    Fetched[] fetched = new Fetched[pages.size()];
    int[] next = {0};
    List<Thread> fetchers = new ArrayList<>();
    for (int number = 1; number <= threads; number++) {
      fetchers.add(new Thread(() -> work(pages, next, fetched), "fetcher-" + number));
    }
    fetchers.forEach(Thread::start);
    try {
      for (Thread fetcher : fetchers) {
        fetcher.join();
      }
    } catch (InterruptedException interrupted) {
      fetchers.forEach(Thread::interrupt);
      awaitAll(fetchers);
      throw interrupted;
    }
    return List.of(fetched);
  }

  /** Fetches whichever page is next, as long as there are any. */
  private void work(List<URI> pages, int[] next, Fetched[] fetched) {
    String name = Thread.currentThread().getName();
    for (int page = next[0]++; page < pages.size(); page = next[0]++) {
      URI uri = pages.get(page);
      try {
        fetched[page] = new Fetched(new Outcome.Page(uri, client.get(uri)), name);
      } catch (InterruptedException interrupted) {
        return;
      } catch (IOException | RuntimeException broken) {
        fetched[page] = new Fetched(new Outcome.Failure(uri, broken.toString()), name);
      }
    }
  }

  private static void awaitAll(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
