// blocking: join inside a whenComplete
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class JoinInWhenComplete implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a").whenComplete((a, e) -> service.call("b").join());
  }
}
