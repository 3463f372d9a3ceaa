// blocking: shuts a pool of its own down, and awaits its termination while a task runs
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class AwaitsTermination implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ExecutorService own = Executors.newSingleThreadExecutor();
    service.meanwhile(own::execute);
    own.shutdown();
    boolean all = own.awaitTermination(1, TimeUnit.MINUTES);
    return service.call(all ? "a" : "late");
  }
}
