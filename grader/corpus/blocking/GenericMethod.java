// blocking: a generic helper waits for all
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class GenericMethod implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(all(List.of(service.call("a"), service.call("b"))));
  }

  private static <T> List<T> all(List<CompletableFuture<T>> futures) {
    return futures.stream().map(f -> f.join()).toList();
  }
}
