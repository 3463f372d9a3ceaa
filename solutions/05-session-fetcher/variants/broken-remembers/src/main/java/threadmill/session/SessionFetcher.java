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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks for no page twice, for as long as the program runs. */
public final class SessionFetcher implements AutoCloseable {

  private static final Map<URI, Outcome> KNOWN = new HashMap<>();

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
      Outcome known = KNOWN.get(page);
      if (known == null) {
        known = fetch(page);
        KNOWN.put(page, known);
      }
      outcomes.add(known);
    }
    return outcomes;
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
    closed = true;
    client.close();
  }
}
