// blocking: a pause made of looking at the time
// Waits for the clock and for no task: a sleep that also costs a processor.
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

public class SpinsOnInstant implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Instant end = Instant.now().plusMillis(100);
    while (Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    return service.call("a");
  }
}
