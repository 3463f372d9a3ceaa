// innocent: tryAcquire does not wait
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class TryAcquire implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Semaphore permits = new Semaphore(1);
    if (!permits.tryAcquire()) {
      return CompletableFuture.completedFuture("busy");
    }
    return service.call("a").whenComplete((a, e) -> permits.release());
  }
}
