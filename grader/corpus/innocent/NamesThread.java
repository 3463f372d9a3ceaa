// innocent: reads the thread's name
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class NamesThread implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call(Thread.currentThread().getName());
  }
}
