// blocking: join in a lambda of a stream
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class JoinInLambda implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> pages = Stream.of("a", "b").map(name -> service.call(name).join()).toList();
    return CompletableFuture.completedFuture(pages);
  }
}
