// blocking: join in an inner class
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class InnerClass implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(new Fetch().now(service));
  }

  class Fetch {
    String now(Service service) {
      return service.call("a").join();
    }
  }
}
