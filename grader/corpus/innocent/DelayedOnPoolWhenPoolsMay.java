// innocent: waits after a pause, on a pool that may
// may block: executors
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class DelayedOnPoolWhenPoolsMay implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.supplyAsync(
        () -> service.call("a").join(),
        CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, service.executor()));
  }
}
