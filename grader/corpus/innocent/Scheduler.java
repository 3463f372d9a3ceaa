// innocent: a task of a scheduled executor
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class Scheduler implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    service.scheduler().schedule(() -> result.complete("a"), 1, TimeUnit.MICROSECONDS);
    return result;
  }
}
