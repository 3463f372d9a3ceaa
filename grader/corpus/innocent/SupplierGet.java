// innocent: Supplier.get
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class SupplierGet implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Supplier<String> name = () -> "a";
    return service.call(name.get());
  }
}
