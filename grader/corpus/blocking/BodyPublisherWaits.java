// blocking: the supplier of a request body waits for another page, on a thread of the client
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

public class BodyPublisherWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(service.uri())
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () ->
                        new ByteArrayInputStream(
                            service.call("a").join().getBytes(StandardCharsets.UTF_8))))
            .build();
    return service
        .client()
        .sendAsync(post, HttpResponse.BodyHandlers.ofString())
        .thenApply(HttpResponse::statusCode);
  }
}
