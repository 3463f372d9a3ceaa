// innocent: a client of its own, told to end when its answer is there
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

public class ShutsClientDown implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    HttpClient own = HttpClient.newHttpClient();
    return own.sendAsync(
            HttpRequest.newBuilder(service.uri()).build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(HttpResponse::body)
        .whenComplete((body, error) -> own.shutdown());
  }
}
