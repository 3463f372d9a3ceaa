// innocent: String.join and Collectors.joining
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class StringJoin implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call(String.join("-", "a", Stream.of("b").collect(Collectors.joining())));
  }
}
