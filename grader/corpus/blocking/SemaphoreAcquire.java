// blocking: acquire without a permit left
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class SemaphoreAcquire implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Semaphore permits = new Semaphore(0);
    CompletableFuture<String> a = service.call("a").whenComplete((x, e) -> permits.release());
    permits.acquire();
    return a;
  }
}
