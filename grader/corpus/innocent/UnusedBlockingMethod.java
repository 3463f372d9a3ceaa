// innocent: a blocking method that nobody calls
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class UnusedBlockingMethod implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a");
  }

  String never(Service service) {
    return service.call("a").join();
  }
}
