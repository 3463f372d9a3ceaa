// blocking: future::join kept as a supplier and called
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class BoundMethodReference implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Supplier<String> later = service.call("a")::join;
    return CompletableFuture.completedFuture(later.get());
  }
}
