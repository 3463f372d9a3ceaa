// innocent: a subclass of CompletableFuture that brings its own executor
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public class OwnFutureSubclass implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Pooled<String> page = new Pooled<>(service.executor());
    service.call("a").thenAccept(page::complete);
    return page.thenApplyAsync(String::length).thenApply(length -> length + 1);
  }

  static final class Pooled<T> extends CompletableFuture<T> {
    private final Executor pool;

    Pooled(Executor pool) {
      this.pool = pool;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new Pooled<>(pool);
    }

    @Override
    public Executor defaultExecutor() {
      return pool;
    }
  }
}
