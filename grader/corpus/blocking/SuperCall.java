// blocking: the superclass's method waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SuperCall implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(new Sub().fetch(service));
  }

  static class Base {
    String fetch(Service service) {
      return service.call("a").join();
    }
  }

  static class Sub extends Base {
    @Override
    String fetch(Service service) {
      return super.fetch(service) + "!";
    }
  }
}
