// blocking: a scheduled task waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class ScheduledTaskBlocks implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    service
        .scheduler()
        .schedule(
            () -> {
              result.complete(service.call("a").join());
            },
            1,
            TimeUnit.MICROSECONDS);
    return result;
  }
}
