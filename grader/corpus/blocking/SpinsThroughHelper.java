// blocking: a loop that polls, and a helper that does the asking
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SpinsThroughHelper implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    while (!isThere(page)) {
      Thread.onSpinWait();
    }
    return page;
  }

  private static boolean isThere(CompletableFuture<String> page) {
    return page.isDone();
  }
}
