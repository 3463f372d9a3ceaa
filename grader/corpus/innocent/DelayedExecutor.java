// innocent: a retry after a pause, without sleeping
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class DelayedExecutor implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.supplyAsync(
            () -> "again", CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
        .thenCompose(service::call);
  }
}
