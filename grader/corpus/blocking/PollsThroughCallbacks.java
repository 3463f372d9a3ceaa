// blocking: a pause as a future, and the next look behind it
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class PollsThroughCallbacks implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return look(service.call("a"));
  }

  private static CompletableFuture<String> look(CompletableFuture<String> page) {
    if (page.isDone()) {
      return page;
    }
    return CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
        .thenCompose(pause -> look(page));
  }
}
