// blocking: a FutureTask is run by its maker, and its body waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

public class FutureTaskRunHere implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> service.call("a").join());
    task.run();
    return CompletableFuture.completedFuture(task.resultNow());
  }
}
