package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;

/** No executor: threads that share a queue of the numbers of pages. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    Fetched[] fetched = new Fetched[pages.size()];
    Queue<Integer> open = new ArrayDeque<>(IntStream.range(0, pages.size()).boxed().toList());
    List<Thread> fetchers = new ArrayList<>();
    for (int number = 1; number <= threads; number++) {
      fetchers.add(new Thread(() -> work(pages, open, fetched), "fetcher-" + number));
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

  /** Fetches whichever page is open, as long as there are any. */
  private void work(List<URI> pages, Queue<Integer> open, Fetched[] fetched) {
    String name = Thread.currentThread().getName();
    for (Integer page = open.poll(); page != null; page = open.poll()) {
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
