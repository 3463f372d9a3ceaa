// blocking: sleep in the entry method
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class Sleeps implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Thread.sleep(1);
    return service.call("a");
  }
}
