// blocking: wait on a monitor
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ObjectWait implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Object monitor = new Object();
    CompletableFuture<String> a = service.call("a");
    a.thenRun(
        () -> {
          synchronized (monitor) {
            monitor.notifyAll();
          }
        });
    synchronized (monitor) {
      while (!a.isDone()) {
        monitor.wait();
      }
    }
    return a;
  }
}
