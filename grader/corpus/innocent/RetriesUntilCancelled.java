// innocent: a retry after a pause, unless nobody waits any more
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class RetriesUntilCancelled implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    attempt(service, result, 3);
    return result;
  }

  private void attempt(Service service, CompletableFuture<String> result, int left) {
    if (result.isDone()) {
      return;
    }
    service
        .call("a")
        .whenComplete(
            (page, error) -> {
              if (left == 0) {
                result.complete(page);
              } else {
                CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS)
                    .execute(() -> attempt(service, result, left - 1));
              }
            });
  }
}
