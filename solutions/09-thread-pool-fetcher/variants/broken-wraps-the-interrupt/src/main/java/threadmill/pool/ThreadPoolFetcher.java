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

/** Makes a RuntimeException of an interrupt. */
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
        fetched.add(future.get());
      }
      return fetched;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("interrupted", interrupted);
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
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
