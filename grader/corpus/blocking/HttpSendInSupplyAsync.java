// blocking: send in supplyAsync is no sendAsync
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

public class HttpSendInSupplyAsync implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return service
                .client()
                .send(
                    HttpRequest.newBuilder(service.uri()).build(),
                    HttpResponse.BodyHandlers.ofString())
                .body();
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
