// blocking: a pause made of completeOnTimeout, and the next look behind it
// No thread is kept; blocking by the same rule as PollsThroughCallbacks.
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class PollsByCompleteOnTimeout implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return look(service.call("a"));
  }

  private static CompletableFuture<String> look(CompletableFuture<String> page) {
    return page.isDone() ? page : pause().thenCompose(tick -> look(page));
  }

  private static CompletableFuture<Void> pause() {
    return new CompletableFuture<Void>().completeOnTimeout(null, 1, TimeUnit.MILLISECONDS);
  }
}
