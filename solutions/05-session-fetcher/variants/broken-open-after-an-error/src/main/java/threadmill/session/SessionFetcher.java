package threadmill.session;

import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A session: one client, and with it one connection, for all pages. */
public final class SessionFetcher implements AutoCloseable {

  private final Duration timeout;
  private final HttpClient client;
  private boolean closed;

  public SessionFetcher(Duration timeout) {
    this.timeout = timeout;
    this.client = HttpClient.newHttpClient();
  }

  public static <T> T withSession(Duration timeout, Work<T> work) throws InterruptedException {
    SessionFetcher session = new SessionFetcher(timeout);
    T result;
    try {
      result = work.with(session);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
    session.close();
    return result;
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
    try {
      HttpRequest request = HttpRequest.newBuilder(page).timeout(timeout).build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        return new Outcome.Page(page, response.body());
      }
      return new Outcome.Failure(page, "status " + response.statusCode());
    } catch (IOException e) {
      return new Outcome.Failure(page, "no answer: " + e);
    } catch (IllegalArgumentException e) {
      return new Outcome.Failure(page, "not an address for http: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    closed = true;
    client.close();
  }
}
