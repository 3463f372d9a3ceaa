// innocent: cancels what is not needed any more
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class Cancels implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> spare = service.call("spare");
    return service.call("a").whenComplete((a, e) -> spare.cancel(true));
  }
}
