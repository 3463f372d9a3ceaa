package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Counts a page only if nothing went wrong with it. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    Fetched[] fetched = new Fetched[pages.size()];
    CountDownLatch left = new CountDownLatch(pages.size());
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("fetcher-", 1).factory());
    try {
      for (int page = 0; page < pages.size(); page++) {
        int number = page;
        pool.submit(
            () -> {
              fetched[number] = fetch(pages.get(number));
              left.countDown();
              return null;
            });
      }
      left.await();
      return Arrays.asList(fetched);
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }

  private Fetched fetch(URI page) throws InterruptedException {
    String thread = Thread.currentThread().getName();
    try {
      return new Fetched(new Outcome.Page(page, client.get(page)), thread);
    } catch (IOException broken) {
      return new Fetched(new Outcome.Failure(page, broken.toString()), thread);
    }
  }
}
