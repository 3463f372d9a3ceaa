// innocent: a join behind a constant that is false, which no compiler keeps
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class DebugConstant implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    if (DEBUG) {
      System.out.println(page.join());
    }
    return page;
  }

  private static final boolean DEBUG = false;
}
