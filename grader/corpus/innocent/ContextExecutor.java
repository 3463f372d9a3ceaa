// innocent: an executor that carries a thread local to a pool, and a join behind allOf on it
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public class ContextExecutor implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    USER.set("eve");
    try {
      Executor carrying = new Carrying(service.executor());
      CompletableFuture<String> a = service.call("a");
      CompletableFuture<String> b = service.call("b");
      return CompletableFuture.allOf(a, b)
          .thenApplyAsync(nothing -> USER.get() + a.join() + b.join(), carrying);
    } finally {
      USER.remove();
    }
  }

  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  static final class Carrying implements Executor {
    private final Executor pool;
    private final String user = USER.get();

    Carrying(Executor pool) {
      this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
      pool.execute(
          () -> {
            USER.set(user);
            try {
              task.run();
            } finally {
              USER.remove();
            }
          });
    }
  }
}
