// innocent: maps
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ThenApply implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a").thenApply(String::length);
  }
}
