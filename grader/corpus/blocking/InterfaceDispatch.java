// blocking: an implementation behind an interface waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class InterfaceDispatch implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Strategy strategy = pick();
    return CompletableFuture.completedFuture(strategy.fetch(service));
  }

  interface Strategy {
    String fetch(Service service);
  }

  static class Waiting implements Strategy {
    @Override
    public String fetch(Service service) {
      return service.call("a").join();
    }
  }

  private Strategy pick() {
    return new Waiting();
  }
}
