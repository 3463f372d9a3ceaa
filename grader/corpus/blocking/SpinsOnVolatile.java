// blocking: a volatile field is polled
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SpinsOnVolatile implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> a = service.call("a").whenComplete((x, e) -> ready = true);
    while (!ready) {
      Thread.yield();
    }
    return a;
  }

  private volatile boolean ready;
}
