// blocking: supplyAsync only moves the wait to the common pool
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SupplyAsyncBlocks implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.supplyAsync(() -> service.call("a").join());
  }
}
