// innocent: falls back to another request
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ExceptionallyCompose implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a").exceptionallyCompose(e -> service.call("b"));
  }
}
