// innocent: a stream reduced with thenCombine
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class ReduceWithCombine implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return Stream.of("a", "b")
        .map(service::call)
        .reduce(CompletableFuture.completedFuture(""), (x, y) -> x.thenCombine(y, String::concat));
  }
}
