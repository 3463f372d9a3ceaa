// blocking: select waits until a callback wakes the selector up
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.nio.channels.Selector;
import java.util.concurrent.CompletableFuture;

public class SelectorSelects implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    try (Selector selector = Selector.open()) {
      CompletableFuture<String> page =
          service.call("a").whenComplete((text, error) -> selector.wakeup());
      int ready = selector.select();
      return page.thenApply(text -> text + ready);
    }
  }
}
