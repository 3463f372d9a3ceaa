// blocking: a thread of its own waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class NewThreadBlocks implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread worker = new Thread(() -> result.complete(service.call("a").join()));
    worker.setDaemon(true);
    worker.start();
    return result;
  }
}
