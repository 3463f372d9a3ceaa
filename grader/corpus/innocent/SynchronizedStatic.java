// innocent: a static synchronized method with wide parameters
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SynchronizedStatic implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("p" + add(1L, 2.0, 3));
  }

  static synchronized long add(long a, double b, int c) {
    return a + (long) b + c;
  }
}
