// innocent: starts what waits in a queue, and comes back when one is done
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

public class PumpsQueue implements Shape {
  private final Queue<Supplier<CompletableFuture<String>>> waiting = new ConcurrentLinkedQueue<>();

  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<Void> result = new CompletableFuture<>();
    for (String name : List.of("a", "b")) {
      waiting.add(() -> service.call(name));
    }
    service.executor().execute(() -> pump(service, result));
    return result;
  }

  private void pump(Service service, CompletableFuture<Void> result) {
    Supplier<CompletableFuture<String>> next = waiting.poll();
    if (next == null || result.isDone()) {
      result.complete(null);
    } else {
      next.get()
          .whenComplete((page, error) -> service.executor().execute(() -> pump(service, result)));
    }
  }
}
