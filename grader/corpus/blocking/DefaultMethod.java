// blocking: a default method of an interface waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class DefaultMethod implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(new Plain().fetch(service));
  }

  interface Fetches {
    default String fetch(Service service) {
      return service.call("a").join();
    }
  }

  static class Plain implements Fetches {}
}
