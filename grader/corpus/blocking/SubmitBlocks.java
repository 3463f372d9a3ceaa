// blocking: a task submitted to a pool waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SubmitBlocks implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    service.executor().submit(() -> result.complete(service.call("a").get()));
    return result;
  }
}
