package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The blocking client that the student's code gets where pages come from the network. */
final class WaitingClient implements BlockingClient, AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public String get(URI page) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return response.body();
  }

  /** Ends what is still in flight, so that a check of the student's code ends, too. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
