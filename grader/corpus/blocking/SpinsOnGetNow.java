// blocking: getNow is polled
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SpinsOnGetNow implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> a = service.call("a");
    String page;
    while ((page = a.getNow(null)) == null) {
      Thread.onSpinWait();
    }
    return CompletableFuture.completedFuture(page);
  }
}
