// innocent: draws a random number
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

public class ThreadLocalRandoms implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    int n = ThreadLocalRandom.current().nextInt(10);
    return service.call("p" + n);
  }
}
