// innocent: unpark does not wait
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

public class UnparksOther implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Thread self = Thread.currentThread();
    return service.call("a").whenComplete((a, e) -> LockSupport.unpark(self));
  }
}
