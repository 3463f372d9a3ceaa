// innocent: one request for all who ask, made under a free monitor
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class DoubleChecked implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return page(service).thenCombine(page(service), String::concat);
  }

  private volatile CompletableFuture<String> page;

  private CompletableFuture<String> page(Service service) {
    CompletableFuture<String> known = page;
    if (known == null) {
      synchronized (this) {
        known = page;
        if (known == null) {
          known = service.call("a");
          page = known;
        }
      }
    }
    return known;
  }
}
