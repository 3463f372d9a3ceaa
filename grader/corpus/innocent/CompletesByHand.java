// innocent: a promise kept by a callback
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class CompletesByHand implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    service
        .call("a")
        .whenComplete(
            (a, e) -> {
              if (e != null) {
                result.completeExceptionally(e);
              } else {
                result.complete(a);
              }
            });
    return result;
  }
}
