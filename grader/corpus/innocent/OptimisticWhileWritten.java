// innocent: while another thread writes: an optimistic read, and tries that fail at once
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

public class OptimisticWhileWritten implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    StampedLock lock = new StampedLock();
    ReentrantLock other = new ReentrantLock();
    service.meanwhile(
        pause -> {
          long stamp = lock.writeLock();
          other.lock();
          pause.run();
          other.unlock();
          lock.unlockWrite(stamp);
        });
    boolean valid = lock.validate(lock.tryOptimisticRead());
    boolean read = lock.tryReadLock() != 0;
    boolean taken = other.tryLock();
    return service.call(valid || read || taken ? "a" : "busy");
  }
}
