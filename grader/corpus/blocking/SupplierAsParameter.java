// blocking: a supplier is called by the method that gets it
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class SupplierAsParameter implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(ask(() -> service.call("a").join()));
  }

  private static <T> T ask(Supplier<T> supplier) {
    return supplier.get();
  }
}
