package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Completable futures on a pool of its own. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    ExecutorService pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("fetcher-", 1).factory());
    try (pool) {
      List<CompletableFuture<Fetched>> futures =
          pages.stream()
              .map(page -> CompletableFuture.supplyAsync(() -> fetch(page), pool))
              .toList();
      try {
        CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new)).get();
      } catch (InterruptedException interrupted) {
        pool.shutdownNow();
        throw interrupted;
      } catch (ExecutionException broken) {
        throw new IllegalStateException(broken.getCause());
      }
      return futures.stream().map(CompletableFuture::resultNow).toList();
    }
  }

  private Fetched fetch(URI page) {
    return new Fetched(outcome(page), Thread.currentThread().getName());
  }

  private Outcome outcome(URI page) {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome.Failure(page, "interrupted");
    }
  }
}
