// blocking: a parallel stream keeps its caller
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class ParallelStream implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(
        List.of(1, 2, 3).parallelStream().map(x -> x + 1).toList());
  }
}
