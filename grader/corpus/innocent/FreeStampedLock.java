// innocent: a stamped lock, read optimistically and written
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.StampedLock;

public class FreeStampedLock implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    StampedLock lock = new StampedLock();
    long read = lock.tryOptimisticRead();
    lock.validate(read);
    long stamp = lock.writeLock();
    try {
      return service.call("a");
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
