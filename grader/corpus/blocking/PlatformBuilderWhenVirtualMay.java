// blocking: blocking is allowed on virtual threads, but this builder makes platform threads
// may block: virtual-threads
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class PlatformBuilderWhenVirtualMay implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread.Builder builder = Thread.ofPlatform().daemon().name("virtual-", 0);
    builder.start(() -> result.complete(service.call("a").join()));
    return result;
  }
}
