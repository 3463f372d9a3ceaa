// innocent: notifyAll in a monitor
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class Notifies implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Object monitor = new Object();
    synchronized (monitor) {
      monitor.notifyAll();
    }
    return service.call("a");
  }
}
