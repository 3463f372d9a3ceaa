// blocking: a virtual thread waits, where no thread may
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class VirtualThreadBlocks implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread.startVirtualThread(() -> result.complete(service.call("a").join()));
    return result;
  }
}
