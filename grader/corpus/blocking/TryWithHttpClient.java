// blocking: the hidden close() of try (client) waits for the exchange
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

public class TryWithHttpClient implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    try (HttpClient own = HttpClient.newHttpClient()) {
      return own.sendAsync(
              HttpRequest.newBuilder(service.uri()).build(), HttpResponse.BodyHandlers.ofString())
          .thenApply(HttpResponse::body);
    }
  }
}
