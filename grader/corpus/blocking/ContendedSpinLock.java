// blocking: a spin lock of its own that another thread holds
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

public class ContendedSpinLock implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    SpinLock lock = new SpinLock();
    service.meanwhile(
        pause -> {
          lock.enter();
          pause.run();
          lock.leave();
        });
    lock.enter();
    try {
      return service.call("a");
    } finally {
      lock.leave();
    }
  }

  static final class SpinLock {
    private final AtomicBoolean taken = new AtomicBoolean();

    void enter() {
      while (!taken.compareAndSet(false, true)) {
        Thread.onSpinWait();
      }
    }

    void leave() {
      taken.set(false);
    }
  }
}
