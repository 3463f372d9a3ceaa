// blocking: a subclass of CompletableFuture is joined
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OwnFutureClass implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Own<String> own = new Own<>();
    service.call("a").thenAccept(own::complete);
    return CompletableFuture.completedFuture(own.join());
  }

  static class Own<T> extends CompletableFuture<T> {}
}
