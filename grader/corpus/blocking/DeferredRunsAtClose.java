// blocking: the close() of a resource runs what was deferred, and that waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class DeferredRunsAtClose implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> seen = new ArrayList<>();
    try (Deferred deferred = new Deferred()) {
      CompletableFuture<String> page = service.call("a");
      deferred.later(() -> seen.add(page.join()));
      deferred.later(() -> seen.add("end"));
    }
    return CompletableFuture.completedFuture(seen);
  }

  static final class Deferred implements AutoCloseable {
    private final Deque<Runnable> actions = new ArrayDeque<>();

    void later(Runnable action) {
      actions.push(action);
    }

    @Override
    public void close() {
      while (!actions.isEmpty()) {
        actions.pop().run();
      }
    }
  }
}
