// blocking: asks for the result now until it is no exception
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ResultNowRetried implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    while (true) {
      try {
        return CompletableFuture.completedFuture(page.resultNow());
      } catch (IllegalStateException notYet) {
        continue;
      }
    }
  }
}
