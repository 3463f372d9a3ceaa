// blocking: stream().parallel() keeps its caller
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class StreamParallel implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(
        Stream.of(1, 2, 3).parallel().map(x -> x + 1).toList());
  }
}
