// blocking: get on a FutureTask
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

public class FutureTaskGet implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "a");
    service.call("a").thenRun(task);
    return CompletableFuture.completedFuture(task.get());
  }
}
