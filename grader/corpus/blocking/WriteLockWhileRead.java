// blocking: a write lock while another thread reads, behind a helper that is given a function
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

public class WriteLockWhileRead implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    service.meanwhile(pause -> locked(lock.readLock(), () -> idle(pause)));
    return locked(lock.writeLock(), () -> service.call("a"));
  }

  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private static String idle(Runnable pause) {
    pause.run();
    return "";
  }

  private static <T> T locked(Lock lock, Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
