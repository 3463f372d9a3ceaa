package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Completable futures on an executor that starts a virtual thread for each. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return together(pages, this::fetch);
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    Map<String, Semaphore> permits = new ConcurrentHashMap<>();
    return together(
        pages,
        page -> {
          Semaphore ofHost =
              permits.computeIfAbsent(page.getAuthority(), host -> new Semaphore(perHost, true));
          ofHost.acquireUninterruptibly();
          try {
            return fetch(page);
          } finally {
            ofHost.release();
          }
        });
  }

  private static List<Outcome> together(List<URI> pages, Function<URI, Outcome> fetch)
      throws InterruptedException {
    Executor threads = Thread::startVirtualThread;
    List<CompletableFuture<Outcome>> futures =
        pages.stream()
            .map(page -> CompletableFuture.supplyAsync(() -> fetch.apply(page), threads))
            .toList();
    try {
      CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new)).get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
    return futures.stream().map(CompletableFuture::join).toList();
  }

  /** What becomes of a page, whatever that is: an interrupted thread brings a failure, too. */
  private Outcome fetch(URI page) {
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
