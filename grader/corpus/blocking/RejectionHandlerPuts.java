// blocking: back pressure by a rejection handler that puts into the full queue of its pool
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class RejectionHandlerPuts implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ThreadPoolExecutor own =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().daemon().factory(),
            RejectionHandlerPuts::insist);
    service.meanwhile(own::execute); // keeps the only thread busy
    own.execute(() -> {}); // fills the queue
    CompletableFuture<String> third = CompletableFuture.supplyAsync(() -> "a", own);
    own.shutdown();
    return third;
  }

  private static void insist(Runnable task, ThreadPoolExecutor pool) {
    try {
      pool.getQueue().put(task);
    } catch (InterruptedException e) {
      throw new RejectedExecutionException(e);
    }
  }
}
