// innocent: a stamped lock that is free, seen as a Lock
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

public class FreeStampedView implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    StampedLock stamps = new StampedLock();
    Lock write = stamps.asWriteLock();
    write.lock();
    try {
      return service.call("a");
    } finally {
      write.unlock();
    }
  }
}
