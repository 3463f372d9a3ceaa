// innocent: a cancel flag is looked at in a long loop
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

public class CancelFlagInWork implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    AtomicBoolean cancelled = new AtomicBoolean();
    long sum = 0;
    for (int k = 0; k < 50_000; k++) {
      if (cancelled.get()) {
        break;
      }
      sum += k;
    }
    return service.call("p" + sum);
  }
}
