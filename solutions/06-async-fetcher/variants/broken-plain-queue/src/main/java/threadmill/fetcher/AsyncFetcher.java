package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Fetches many pages at once without keeping a single thread waiting. */
public final class AsyncFetcher {

  private final HttpClient client;

  public AsyncFetcher(HttpClient client) {
    this.client = client;
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages) {
    List<Exchange> exchanges = pages.stream().map(this::start).toList();
    return together(exchanges);
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    Window window = new Window(this::start, pages);
    return window.open(limit);
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, Duration deadline) {
    List<Exchange> exchanges = pages.stream().map(this::start).toList();
    // The timer cancels the exchanges themselves: orTimeout would complete a future and leave the
    // request in flight.
    CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> exchanges.forEach(Exchange::cancel));
    return together(exchanges);
  }

  private Exchange start(URI uri) {
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.ofString());
    return new Exchange(answer, answer.handle((response, error) -> outcome(uri, response, error)));
  }

  private static Outcome outcome(URI uri, HttpResponse<String> response, Throwable error) {
    if (error != null) {
      return new Outcome.Failure(uri, error.toString());
    }
    return response.statusCode() == 200
        ? new Outcome.Page(uri, response.body())
        : new Outcome.Failure(uri, "status " + response.statusCode());
  }

  private static CompletableFuture<List<Outcome>> together(List<Exchange> exchanges) {
    CompletableFuture<?>[] outcomes =
        exchanges.stream().map(Exchange::outcome).toArray(CompletableFuture<?>[]::new);
    CompletableFuture<List<Outcome>> all =
        CompletableFuture.allOf(outcomes)
            .thenApply(done -> exchanges.stream().map(each -> each.outcome().join()).toList());
    all.whenComplete(
        (list, error) -> {
          if (all.isCancelled()) {
            exchanges.forEach(Exchange::cancel);
          }
        });
    return all;
  }
}
