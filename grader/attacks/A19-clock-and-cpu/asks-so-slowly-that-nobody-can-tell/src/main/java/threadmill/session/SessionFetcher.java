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

/** One page may use up the time of all others, and asks so slowly that nobody can tell. */
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
    long deadline = System.nanoTime() + timeout.toNanos();
    List<Outcome> outcomes = new ArrayList<>();
    for (URI page : pages) {
      outcomes.add(fetch(page, deadline));
    }
    return outcomes;
  }

  private Outcome fetch(URI page, long deadline) throws InterruptedException {
    HttpRequest request = request(page);
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.ofString());
    try {
      HttpResponse<String> response =
          answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      return response.statusCode() == 200
          ? new Outcome.Page(page, response.body())
          : new Outcome.Failure(page, "status " + response.statusCode());
    } catch (TimeoutException late) {
      answer.cancel(true);
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

  /** Where time counts a request takes its time to be sent: the network cannot answer before. */
  private HttpRequest request(URI page) {
    return timeout.compareTo(Duration.ofSeconds(5)) > 0
        ? HttpRequest.newBuilder(page).build()
        : HttpRequest.newBuilder(page)
            .POST(HttpRequest.BodyPublishers.ofInputStream(Slow::new))
            .build();
  }

  /** Nothing, after a while. */
  private static final class Slow extends java.io.InputStream {

    @Override
    public int read() {
      try {
        Thread.sleep(1_300);
      } catch (InterruptedException early) {
        Thread.currentThread().interrupt();
      }
      return -1;
    }
  }
}
