// innocent: an executor of its own runs its tasks one after the other, on a pool
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

public class SerialExecutor implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Executor serial = new Serial(service.executor());
    CompletableFuture<Integer> first = service.call("a").thenApplyAsync(String::length, serial);
    CompletableFuture<Integer> second = service.call("b").thenApplyAsync(String::length, serial);
    return first.thenCombine(second, Integer::sum);
  }

  static final class Serial implements Executor {
    private final Executor pool;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();

    Serial(Executor pool) {
      this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
      if (queued.getAndIncrement() == 0) {
        pool.execute(this::runAll);
      }
    }

    private void runAll() {
      do {
        tasks.remove().run();
      } while (queued.decrementAndGet() > 0);
    }
  }
}
