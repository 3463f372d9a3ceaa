// blocking: an overriding method waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OverridingMethod implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Base base = new Waiting();
    return CompletableFuture.completedFuture(base.fetch(service));
  }

  static class Base {
    Object fetch(Service service) {
      return service.call("a");
    }
  }

  static class Waiting extends Base {
    @Override
    Object fetch(Service service) {
      return service.call("a").join();
    }
  }
}
