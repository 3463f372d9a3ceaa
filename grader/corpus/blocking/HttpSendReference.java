// blocking: client::send behind an interface of its own
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

public class HttpSendReference implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Sends sends = service.client()::send;
    return CompletableFuture.completedFuture(
        sends
            .send(
                HttpRequest.newBuilder(service.uri()).build(), HttpResponse.BodyHandlers.ofString())
            .body());
  }

  interface Sends {
    HttpResponse<String> send(HttpRequest request, HttpResponse.BodyHandler<String> handler)
        throws IOException, InterruptedException;
  }
}
