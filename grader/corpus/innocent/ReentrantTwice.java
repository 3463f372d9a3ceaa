// innocent: a lock taken twice by its owner
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

public class ReentrantTwice implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    try {
      lock.lock();
      try {
        return service.call("a");
      } finally {
        lock.unlock();
      }
    } finally {
      lock.unlock();
    }
  }
}
