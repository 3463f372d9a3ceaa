// innocent: one request after another, without waiting
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ThenCompose implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a").thenCompose(a -> service.call(a + "b"));
  }
}
