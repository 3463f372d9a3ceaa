// blocking: tryLock with a minute of patience, while another thread holds the lock
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class TimedTryLock implements Shape {
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
    if (!lock.tryLock(1, TimeUnit.MINUTES)) {
      return CompletableFuture.failedFuture(new TimeoutException());
    }
    try {
      return service.call("a");
    } finally {
      lock.unlock();
    }
  }
}
