// innocent: a read-write lock that is free
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class FreeReadWriteLock implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ReadWriteLock lock = new ReentrantReadWriteLock();
    lock.readLock().lock();
    lock.readLock().unlock();
    lock.writeLock().lock();
    try {
      return service.call("a");
    } finally {
      lock.writeLock().unlock();
    }
  }
}
