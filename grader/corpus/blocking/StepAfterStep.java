// blocking: each step makes the next one until the page is there
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class StepAfterStep implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    Step step = new Step(page);
    while (step != null) {
      step = step.next();
    }
    return page;
  }

  record Step(CompletableFuture<String> page) {
    Step next() {
      return page.isDone() ? null : new Step(page);
    }
  }
}
