// blocking: the hidden close() of a try with a resource of its own waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class CloseWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    try (Pending pending = new Pending(service.call("a"))) {
      return pending.page().thenApply(String::length);
    }
  }

  record Pending(CompletableFuture<String> page) implements AutoCloseable {
    @Override
    public void close() {
      page.join();
    }
  }
}
