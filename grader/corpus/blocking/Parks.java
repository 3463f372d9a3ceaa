// blocking: park until unparked
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

public class Parks implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Thread self = Thread.currentThread();
    CompletableFuture<String> a = service.call("a");
    a.thenRun(() -> LockSupport.unpark(self));
    while (!a.isDone()) {
      LockSupport.park();
    }
    return a;
  }
}
