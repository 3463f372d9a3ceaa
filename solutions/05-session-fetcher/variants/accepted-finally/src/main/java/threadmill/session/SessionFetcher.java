package threadmill.session;

import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Closes in finally, and ends its client at once. */
public final class SessionFetcher implements AutoCloseable {

  private final Duration timeout;
  private final HttpClient client = HttpClient.newHttpClient();
  private boolean closed;

  public SessionFetcher(Duration timeout) {
    this.timeout = timeout;
  }

  public static <T> T withSession(Duration timeout, Work<T> work) throws InterruptedException {
    SessionFetcher session = new SessionFetcher(timeout);
    try {
      return work.with(session);
    } finally {
      session.close();
    }
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
    Outcome[] outcomes = new Outcome[pages.size()];
    for (int page = 0; page < outcomes.length; page++) {
      outcomes[page] = fetch(pages.get(page));
    }
    return List.of(outcomes);
  }

  private Outcome fetch(URI page) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).timeout(timeout).build();
    try {
      // ofString reads an answer to its end whatever its status: only then is the connection free.
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200
          ? new Outcome.Page(page, response.body())
          : new Outcome.Failure(page, "status " + response.statusCode());
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    client.shutdownNow();
    try {
      client.awaitTermination(Duration.ofSeconds(30));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
