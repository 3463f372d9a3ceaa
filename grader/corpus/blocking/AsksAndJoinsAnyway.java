// blocking: asks whether it is done, and joins whatever the answer was
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class AsksAndJoinsAnyway implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    int early = 0;
    if (!page.isDone()) {
      early++;
    }
    return CompletableFuture.completedFuture(page.join() + early);
  }
}
