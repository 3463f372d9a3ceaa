// blocking: a timer starts the next look
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class PollsByTimer implements Shape {
  private CompletableFuture<String> page;

  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    page = service.call("a");
    return later(service.scheduler(), new CompletableFuture<>());
  }

  private CompletableFuture<String> later(
      ScheduledExecutorService timer, CompletableFuture<String> result) {
    timer.schedule(() -> look(timer, result), 1, TimeUnit.MILLISECONDS);
    return result;
  }

  private void look(ScheduledExecutorService timer, CompletableFuture<String> result) {
    String text = page.getNow(null);
    if (text == null) {
      later(timer, result);
    } else {
      result.complete(text);
    }
  }
}
