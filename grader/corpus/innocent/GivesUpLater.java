// innocent: a timer gives up on what is not done by then
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class GivesUpLater implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    service
        .scheduler()
        .schedule(
            () -> {
              if (!page.isDone()) {
                page.completeExceptionally(new TimeoutException("a"));
              }
            },
            1,
            TimeUnit.DAYS);
    return page;
  }
}
