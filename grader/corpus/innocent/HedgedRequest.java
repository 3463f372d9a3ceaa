// innocent: a second request if the first one is slow
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class HedgedRequest implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> first = service.call("a");
    CompletableFuture<String> second = new CompletableFuture<>();
    CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (!first.isDone()) {
                service.call("b").thenAccept(second::complete);
              }
            });
    return first.applyToEither(second, page -> page);
  }
}
