// innocent: looks once at the state, and takes the result only where there is one
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class StateSwitch implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    return switch (page.state()) {
      case SUCCESS -> CompletableFuture.completedFuture(page.resultNow());
      case FAILED -> CompletableFuture.failedFuture(page.exceptionNow());
      case CANCELLED, RUNNING -> page;
    };
  }
}
