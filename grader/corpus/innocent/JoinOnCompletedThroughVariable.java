// innocent: the same, through a method
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class JoinOnCompletedThroughVariable implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(known().join());
  }

  private static CompletableFuture<String> known() {
    return CompletableFuture.completedFuture("a");
  }
}
