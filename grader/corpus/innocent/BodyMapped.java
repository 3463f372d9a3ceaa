// innocent: a body handler of its own that maps the text of a body to a record
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

public class BodyMapped implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    HttpResponse.BodyHandler<Page> handler =
        info ->
            info.statusCode() == 200
                ? HttpResponse.BodySubscribers.mapping(
                    HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8), Page::of)
                : HttpResponse.BodySubscribers.replacing(new Page("", 0));
    return service
        .client()
        .sendAsync(HttpRequest.newBuilder(service.uri()).build(), handler)
        .thenApply(HttpResponse::body);
  }

  record Page(String text, int words) {
    static Page of(String text) {
      return new Page(text, text.split(" ").length);
    }
  }
}
