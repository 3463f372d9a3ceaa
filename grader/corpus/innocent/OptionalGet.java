// innocent: Optional.get
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

public class OptionalGet implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call(Optional.of("a").get());
  }
}
