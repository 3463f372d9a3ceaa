// blocking: join inside a thenCompose
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class JoinInThenCompose implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service
        .call("a")
        .thenCompose(a -> CompletableFuture.completedFuture(service.call("b").join()));
  }
}
