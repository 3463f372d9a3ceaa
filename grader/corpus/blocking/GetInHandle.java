// blocking: get inside a handle
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public class GetInHandle implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service
        .call("a")
        .handle(
            (a, e) -> {
              try {
                return service.call("b").get();
              } catch (InterruptedException | ExecutionException wrong) {
                throw new IllegalStateException(wrong);
              }
            });
  }
}
