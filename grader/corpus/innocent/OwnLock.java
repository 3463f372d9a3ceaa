// innocent: a class named Lock of its own
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OwnLock implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Lock lock = new Lock();
    lock.lock();
    return service.call("a");
  }

  static class Lock {
    boolean taken;

    void lock() {
      taken = true;
    }
  }
}
