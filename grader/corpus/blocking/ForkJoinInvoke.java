// blocking: invoke on the common pool waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

public class ForkJoinInvoke implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(ForkJoinPool.commonPool().invoke(new Count()));
  }

  static class Count extends RecursiveTask<Integer> {
    @Override
    protected Integer compute() {
      return 1;
    }
  }
}
