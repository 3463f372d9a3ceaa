// blocking: a constant of an enum waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class EnumMethod implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(Way.SLOW.fetch(service));
  }

  enum Way {
    SLOW {
      @Override
      String fetch(Service service) {
        return service.call("a").join();
      }
    };

    abstract String fetch(Service service);
  }
}
