// innocent: a long loop that computes
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class LongComputation implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    long x = 1;
    while (x % 1_000_003 != 0 && x < 200_000) {
      x = x + 2;
    }
    return service.call("p" + x);
  }
}
