// blocking: one arm of a pattern switch waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SwitchPattern implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Object task = service.call("a");
    Object page =
        switch (task) {
          case CompletableFuture<?> f when !f.isCancelled() -> f.join();
          case String s -> s;
          default -> "";
        };
    return CompletableFuture.completedFuture(page);
  }
}
