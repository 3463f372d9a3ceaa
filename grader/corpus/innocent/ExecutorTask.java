// innocent: a task on a pool that does not wait
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ExecutorTask implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.supplyAsync(() -> "a", service.executor()).thenCompose(service::call);
  }
}
