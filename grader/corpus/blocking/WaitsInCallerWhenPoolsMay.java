// blocking: blocking is allowed on executors, but this is the caller
// may block: executors
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class WaitsInCallerWhenPoolsMay implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(service.call("a").join());
  }
}
