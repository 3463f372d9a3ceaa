// blocking: invokeAll waits for its tasks
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

public class InvokeAll implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<Callable<String>> tasks = List.of(() -> "a", () -> "b");
    return CompletableFuture.completedFuture(service.executor().invokeAll(tasks).size());
  }
}
