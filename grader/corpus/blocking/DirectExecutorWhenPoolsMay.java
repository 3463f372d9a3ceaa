// blocking: executors may block, but this one runs its tasks in the caller
// may block: executors
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public class DirectExecutorWhenPoolsMay implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Executor direct = Runnable::run;
    return CompletableFuture.supplyAsync(() -> service.call("a").join(), direct);
  }
}
