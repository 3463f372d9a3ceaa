// blocking: await on a condition
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class ConditionAwaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Lock lock = new ReentrantLock();
    Condition ready = lock.newCondition();
    CompletableFuture<String> a = service.call("a");
    lock.lock();
    try {
      a.thenRun(
          () -> {
            lock.lock();
            try {
              ready.signalAll();
            } finally {
              lock.unlock();
            }
          });
      while (!a.isDone()) {
        ready.await();
      }
    } finally {
      lock.unlock();
    }
    return a;
  }
}
