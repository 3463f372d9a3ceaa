// innocent: ThreadLocal.get
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ThreadLocalGet implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ThreadLocal<String> name = ThreadLocal.withInitial(() -> "a");
    return service.call(name.get());
  }
}
