// innocent: numbers without end, of which it takes some
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

public class EndlessNumbersOfWhichSome implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    return page.thenApply(
        text ->
            IntStream.iterate(2, n -> n + 1)
                .filter(n -> IntStream.range(2, n).noneMatch(d -> n % d == 0))
                .limit(50)
                .sum());
  }
}
