// blocking: an AtomicBoolean is polled until a callback sets it
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

public class SpinsOnFlag implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    AtomicBoolean ready = new AtomicBoolean();
    CompletableFuture<String> a = service.call("a").whenComplete((x, e) -> ready.set(true));
    while (!ready.get()) {
      Thread.onSpinWait();
    }
    return a;
  }
}
