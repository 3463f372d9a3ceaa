// innocent: counts a latch down and reads its count
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

public class LatchCountDown implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    return service
        .call("a")
        .whenComplete((a, e) -> latch.countDown())
        .thenApply(a -> latch.getCount());
  }
}
