// blocking: asks how many wait for the page until there are none
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class AsksHowManyDepend implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    page.thenAccept(text -> {});
    while (page.getNumberOfDependents() > 0) {
      Thread.onSpinWait();
    }
    return page;
  }
}
