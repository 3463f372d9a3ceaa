// blocking: a managed blocker tells the pool, and waits all the same
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

public class ManagedBlock implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    ForkJoinPool.managedBlock(
        new ForkJoinPool.ManagedBlocker() {
          @Override
          public boolean block() {
            page.join();
            return true;
          }

          @Override
          public boolean isReleasable() {
            return page.isDone();
          }
        });
    return page;
  }
}
