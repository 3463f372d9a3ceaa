// innocent: join after asking whether it is done
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class JoinIfDone implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> a = service.call("a");
    return a.isDone() ? CompletableFuture.completedFuture(a.join()) : a;
  }
}
