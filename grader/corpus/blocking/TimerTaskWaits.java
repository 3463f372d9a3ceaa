// blocking: a java.util.Timer runs a task that waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;

public class TimerTaskWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    Timer timer = new Timer("pages", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            result.complete(service.call("a").join());
          }
        },
        1);
    return result.whenComplete((page, error) -> timer.cancel());
  }
}
