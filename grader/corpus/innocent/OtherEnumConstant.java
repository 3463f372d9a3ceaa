// innocent: one constant of an enum waits, and another one is named
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OtherEnumConstant implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return Way.LATER.fetch(service, "a");
  }

  enum Way {
    NOW {
      @Override
      CompletableFuture<String> fetch(Service service, String name) {
        return CompletableFuture.completedFuture(service.call(name).join());
      }
    },
    LATER {
      @Override
      CompletableFuture<String> fetch(Service service, String name) {
        return service.call(name);
      }
    };

    abstract CompletableFuture<String> fetch(Service service, String name);
  }
}
