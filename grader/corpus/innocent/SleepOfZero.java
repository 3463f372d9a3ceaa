// innocent: asks for the time, the zone, and nothing else
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

public class SleepOfZero implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Instant now = Instant.EPOCH;
    return service.call(now.toString());
  }
}
