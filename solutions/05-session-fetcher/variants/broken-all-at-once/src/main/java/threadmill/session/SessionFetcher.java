package threadmill.session;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends all requests at the same time: each needs a connection. */
public final class SessionFetcher implements AutoCloseable {

  private final Duration timeout;
  private final HttpClient client = HttpClient.newHttpClient();
  private boolean closed;

  public SessionFetcher(Duration timeout) {
    this.timeout = timeout;
  }

  public static <T> T withSession(Duration timeout, Work<T> work) throws InterruptedException {
    try (SessionFetcher session = new SessionFetcher(timeout)) {
      return work.with(session);
    }
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
    List<CompletableFuture<Outcome>> outcomes = pages.stream().map(this::fetch).toList();
    return outcomes.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Outcome> fetch(URI page) {
    HttpRequest request = HttpRequest.newBuilder(page).timeout(timeout).build();
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .handle((response, error) -> outcome(page, response, error));
  }

  private static Outcome outcome(URI page, HttpResponse<String> response, Throwable error) {
    if (error != null) {
      return new Outcome.Failure(page, error.toString());
    }
    return response.statusCode() == 200
        ? new Outcome.Page(page, response.body())
        : new Outcome.Failure(page, "status " + response.statusCode());
  }

  @Override
  public void close() {
    closed = true;
    client.close();
  }
}
