// blocking: a synchronized method that another thread is in
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ContendedSynchronizedMethod implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    service.meanwhile(this::hold);
    return guarded(service);
  }

  private synchronized void hold(Runnable pause) {
    pause.run();
  }

  private synchronized CompletableFuture<String> guarded(Service service) {
    return service.call("a");
  }
}
