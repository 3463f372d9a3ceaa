// innocent: an executor of its own, told to end when its work is done
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class ShutsExecutorDown implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ExecutorService own = Executors.newSingleThreadExecutor();
    return CompletableFuture.supplyAsync(() -> "a", own)
        .thenCompose(service::call)
        .whenComplete((page, error) -> own.shutdown());
  }
}
