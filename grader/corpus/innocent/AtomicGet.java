// innocent: AtomicReference.get in a counting loop
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public class AtomicGet implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    AtomicInteger n = new AtomicInteger();
    int sum = 0;
    for (int k = 0; k < 20_000; k++) {
      sum += n.get();
    }
    return service.call("p" + sum);
  }
}
