// blocking: a monitor that another thread holds
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ContendedSynchronized implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Object monitor = new Object();
    service.meanwhile(
        pause -> {
          synchronized (monitor) {
            pause.run();
          }
        });
    synchronized (monitor) {
      return service.call("a");
    }
  }
}
