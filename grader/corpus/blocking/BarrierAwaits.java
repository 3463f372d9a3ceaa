// blocking: a cyclic barrier waits for its last party
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

public class BarrierAwaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    service
        .call("a")
        .thenAccept(
            x -> {
              try {
                barrier.await();
              } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
              }
            });
    return CompletableFuture.completedFuture(barrier.await());
  }
}
