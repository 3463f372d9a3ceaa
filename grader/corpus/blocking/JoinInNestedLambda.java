// blocking: join in a lambda inside a lambda
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class JoinInNestedLambda implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a").thenApply(a -> Stream.of(a).map(x -> service.call(x).join()).toList());
  }
}
