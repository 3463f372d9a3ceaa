// blocking: calls itself until the stack is full, and again
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class RecursesUntilStackIsFull implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    while (true) {
      try {
        return CompletableFuture.completedFuture(ask(page));
      } catch (StackOverflowError full) {
        continue;
      }
    }
  }

  private static String ask(CompletableFuture<String> page) {
    return page.isDone() ? page.getNow("") : ask(page);
  }
}
