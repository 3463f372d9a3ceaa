// blocking: get through the Future interface
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

public class GetThroughFuture implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Future<String> pending = service.call("a");
    return CompletableFuture.completedFuture(pending.get());
  }
}
