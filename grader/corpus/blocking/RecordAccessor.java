// blocking: a record's method waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class RecordAccessor implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(new Pending(service.call("a")).text());
  }

  record Pending(CompletableFuture<String> future) {
    String text() {
      return future.join();
    }
  }
}
