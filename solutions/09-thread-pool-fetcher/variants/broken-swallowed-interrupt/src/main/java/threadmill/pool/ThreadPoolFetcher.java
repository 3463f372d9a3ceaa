package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes an interrupt for a failure of the page, and goes on waiting. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    AtomicInteger number = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(task, "fetcher-" + number.incrementAndGet()));
    try {
      List<Future<Fetched>> futures = new ArrayList<>();
      for (URI page : pages) {
        futures.add(pool.submit(() -> fetch(page)));
      }
      List<Fetched> fetched = new ArrayList<>();
      for (Future<Fetched> future : futures) {
        fetched.add(result(future));
      }
      return fetched;
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }

  private static Fetched result(Future<Fetched> future) {
    while (true) {
      try {
        return future.get();
      } catch (InterruptedException again) {
        continue;
      } catch (ExecutionException broken) {
        throw new IllegalStateException(broken.getCause());
      }
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
