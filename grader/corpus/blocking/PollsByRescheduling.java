// blocking: asks, and asks again a millisecond later
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class PollsByRescheduling implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    look(service.call("a"), result);
    return result;
  }

  private void look(CompletableFuture<String> page, CompletableFuture<String> result) {
    if (page.isDone()) {
      result.complete(page.join());
    } else {
      CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS)
          .execute(() -> look(page, result));
    }
  }
}
