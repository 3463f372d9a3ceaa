// blocking: a finally block sleeps
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SleepsInFinally implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    try {
      return service.call("a");
    } finally {
      Thread.sleep(1);
    }
  }
}
