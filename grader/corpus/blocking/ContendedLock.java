// blocking: a lock that another thread holds
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class ContendedLock implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Lock lock = new ReentrantLock();
    service.meanwhile(
        pause -> {
          lock.lock();
          try {
            pause.run();
          } finally {
            lock.unlock();
          }
        });
    lock.lock();
    try {
      return service.call("a");
    } finally {
      lock.unlock();
    }
  }
}
