// blocking: await on a latch that a callback counts down
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

public class Latch implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    CompletableFuture<String> a = service.call("a").whenComplete((x, e) -> latch.countDown());
    latch.await();
    return a;
  }
}
