// blocking: a record's compact constructor waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class CompactConstructor implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(new Done(service.call("a")));
  }

  record Done(CompletableFuture<String> future) {
    Done {
      future.join();
    }
  }
}
