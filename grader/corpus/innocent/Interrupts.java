// innocent: restores the flag
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class Interrupts implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    if (Thread.interrupted()) {
      Thread.currentThread().interrupt();
    }
    return service.call("a").thenApply(a -> Thread.currentThread().isInterrupted() ? "" : a);
  }
}
