// blocking: allOf was not given the future that is joined behind it
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class ForgetsOneInAllOf implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> a = service.call("a");
    CompletableFuture<String> b = service.call("b");
    CompletableFuture<String> c = service.call("c");
    return CompletableFuture.allOf(a, b)
        .thenApply(nothing -> List.of(a.join(), b.join(), c.join()));
  }
}
