// innocent: blocking on a virtual thread, where that is allowed
// may block: virtual-threads
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class BlocksWhereVirtualMay implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread.startVirtualThread(() -> result.complete(service.call("a").join()));
    return result;
  }
}
