package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Everything in one gathering: it counts down, and whoever brings the last outcome completes it. */
public final class AsyncFetcher {

  private final HttpClient client;

  public AsyncFetcher(HttpClient client) {
    this.client = client;
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages) {
    return new Gathering(client, pages).start(pages.size());
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    return new Gathering(client, pages).start(limit);
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, Duration deadline) {
    Gathering gathering = new Gathering(client, pages);
    gathering.start(pages.size());
    gathering.giveUpAfter(deadline);
    return gathering;
  }
}
