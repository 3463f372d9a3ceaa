package threadmill.session;

import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whatever has a text is a page. */
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
    HttpRequest request = HttpRequest.newBuilder(page).timeout(timeout).build();
    try {
      // ofString reads an answer to its end whatever its status: only then is the connection free.
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Outcome.Page(page, response.body());
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    }
  }

  @Override
  public void close() {
    closed = true;
    client.close();
  }
}
