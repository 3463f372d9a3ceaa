// innocent: waits on a pool that may, behind an executor of its own that counts and hands on
// may block: executors
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

public class CountingPoolWhenPoolsMay implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Counting counting = new Counting(service.executor(), new AtomicInteger());
    return CompletableFuture.supplyAsync(() -> service.call("a").join(), counting)
        .thenApply(page -> page + counting.tasks().get());
  }

  record Counting(Executor pool, AtomicInteger tasks) implements Executor {
    @Override
    public void execute(Runnable task) {
      tasks.incrementAndGet();
      pool.execute(task);
    }
  }
}
