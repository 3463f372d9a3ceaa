// blocking: join called by reflection
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ReflectiveJoin implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(
        CompletableFuture.class.getMethod("join").invoke(service.call("a")));
  }
}
