// blocking: take from a completion service
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorCompletionService;

public class CompletionServiceTake implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ExecutorCompletionService<String> done = new ExecutorCompletionService<>(service.executor());
    done.submit(() -> "a");
    return CompletableFuture.completedFuture(done.take());
  }
}
