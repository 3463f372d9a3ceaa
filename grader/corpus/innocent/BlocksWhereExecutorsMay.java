// innocent: blocking on an executor, where that is allowed
// may block: executors
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class BlocksWhereExecutorsMay implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.supplyAsync(() -> service.call("a").join(), service.executor());
  }
}
