package threadmill.fetcher;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Fetches many pages at once without keeping a single thread waiting. */
public final class AsyncFetcher {

  private final HttpClient client;

  /**
   * @param client sends the requests; the caller closes it
   */
  public AsyncFetcher(HttpClient client) {
    this.client = client;
  }

  /**
   * Fetches all pages, all at the same time.
   *
   * @return completes with one outcome a page, in the order of the addresses; never fails because a
   *     page failed. Cancelling it ends every exchange that is still in flight.
   */
  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages) {
    // TODO send every request with client.sendAsync and combine what comes back
    throw new NotImplementedYet("AsyncFetcher.fetchAll(pages)");
  }

  /**
   * Fetches all pages with at most {@code limit} requests in flight. The next request starts as soon
   * as any one has ended.
   *
   * @return as above
   */
  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    // TODO start as many as the limit allows; what ends one request starts the next
    throw new NotImplementedYet("AsyncFetcher.fetchAll(pages, limit)");
  }

  /**
   * Fetches all pages, all at the same time, for as long as {@code deadline} allows.
   *
   * @return completes when the last page is there or the deadline has passed, with a {@link
   *     Outcome.Failure} for each page that was late. After the deadline no exchange is in flight.
   */
  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, Duration deadline) {
    // TODO as fetchAll(pages), and end what is late
    throw new NotImplementedYet("AsyncFetcher.fetchAll(pages, deadline)");
  }
}
