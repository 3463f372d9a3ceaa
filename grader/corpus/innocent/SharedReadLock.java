// innocent: a read lock that another thread holds for reading, too
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class SharedReadLock implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ReadWriteLock lock = new ReentrantReadWriteLock();
    service.meanwhile(
        pause -> {
          lock.readLock().lock();
          try {
            pause.run();
          } finally {
            lock.readLock().unlock();
          }
        });
    lock.readLock().lock();
    try {
      return service.call("a");
    } finally {
      lock.readLock().unlock();
    }
  }
}
