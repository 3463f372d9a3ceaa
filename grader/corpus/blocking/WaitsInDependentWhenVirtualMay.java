// blocking: blocking is allowed on virtual threads, but a dependent is none
// may block: virtual-threads
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class WaitsInDependentWhenVirtualMay implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a").thenApply(a -> a + service.call("b").join());
  }
}
