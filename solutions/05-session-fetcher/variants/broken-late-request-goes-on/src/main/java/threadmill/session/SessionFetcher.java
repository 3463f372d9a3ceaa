package threadmill.session;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops waiting for what is late, and leaves its request in flight. */
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
    List<Outcome> outcomes = new ArrayList<>();
    for (URI page : pages) {
      outcomes.add(fetch(page));
    }
    return outcomes;
  }

  private Outcome fetch(URI page) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).build();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.ofString());
    try {
      HttpResponse<String> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return response.statusCode() == 200
          ? new Outcome.Page(page, response.body())
          : new Outcome.Failure(page, "status " + response.statusCode());
    } catch (TimeoutException late) {
      return new Outcome.Failure(page, "no answer in " + timeout);
    } catch (ExecutionException broken) {
      return new Outcome.Failure(page, String.valueOf(broken.getCause()));
    }
  }

  @Override
  public void close() {
    closed = true;
    client.close();
  }
}
