// blocking: the hidden close() of try (executor) waits for the tasks
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class TryWithExecutor implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    try (ExecutorService own = Executors.newVirtualThreadPerTaskExecutor()) {
      own.submit(() -> "a");
    }
    return CompletableFuture.completedFuture("");
  }
}
