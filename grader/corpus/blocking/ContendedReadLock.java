// blocking: a read lock while another thread writes
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ContendedReadLock implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ReadWriteLock lock = new ReentrantReadWriteLock();
    service.meanwhile(
        pause -> {
          lock.writeLock().lock();
          try {
            pause.run();
          } finally {
            lock.writeLock().unlock();
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
