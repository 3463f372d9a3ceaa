// innocent: HttpClient.sendAsync
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

public class SendAsync implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service
        .client()
        .sendAsync(
            HttpRequest.newBuilder(service.uri()).build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(HttpResponse::body);
  }
}
