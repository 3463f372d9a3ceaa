// blocking: a branch that this run does not take waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class UnreachedByThisRun implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    if (service.executor().isShutdown()) {
      return CompletableFuture.completedFuture(service.call("a").join());
    }
    return service.call("b");
  }
}
