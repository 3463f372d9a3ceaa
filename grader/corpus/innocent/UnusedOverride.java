// innocent: an overriding method that blocks, of a class that nobody makes
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class UnusedOverride implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Base base = new Base();
    return base.fetch(service);
  }

  static class Base {
    CompletableFuture<String> fetch(Service service) {
      return service.call("a");
    }
  }

  static class Never extends Base {
    @Override
    CompletableFuture<String> fetch(Service service) {
      return CompletableFuture.completedFuture(service.call("a").join());
    }
  }
}
