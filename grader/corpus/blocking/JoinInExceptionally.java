// blocking: join while falling back
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class JoinInExceptionally implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service
        .call("a")
        .thenApply(
            a -> {
              if (a != null) {
                throw new IllegalStateException("no");
              }
              return a;
            })
        .exceptionally(e -> service.call("b").join());
  }
}
