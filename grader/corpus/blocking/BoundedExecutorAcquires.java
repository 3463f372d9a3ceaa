// blocking: an executor around a pool takes no task before it has a permit
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

public class BoundedExecutorAcquires implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Executor bounded = new Bounded(service.executor(), new Semaphore(1));
    service.meanwhile(bounded::execute);
    return CompletableFuture.supplyAsync(() -> "a", bounded).thenApply(String::length);
  }

  record Bounded(Executor pool, Semaphore permits) implements Executor {
    @Override
    public void execute(Runnable task) {
      permits.acquireUninterruptibly();
      try {
        pool.execute(
            () -> {
              try {
                task.run();
              } finally {
                permits.release();
              }
            });
      } catch (RejectedExecutionException e) {
        permits.release();
        throw e;
      }
    }
  }
}
