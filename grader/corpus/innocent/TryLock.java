// innocent: tryLock does not wait
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class TryLock implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Lock lock = new ReentrantLock();
    if (!lock.tryLock()) {
      return CompletableFuture.completedFuture("busy");
    }
    try {
      return service.call("a");
    } finally {
      lock.unlock();
    }
  }
}
