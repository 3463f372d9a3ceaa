// blocking: the blocking send of HttpClient
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

public class HttpSend implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(
        service
            .client()
            .send(
                HttpRequest.newBuilder(service.uri()).build(), HttpResponse.BodyHandlers.ofString())
            .body());
  }
}
