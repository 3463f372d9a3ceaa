// blocking: a polling loop that counts its rounds only to yield in each hundredth
// The counter is carried from round to round, but gets the loop nowhere.
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

public class SpinsAndYieldsNowAndThen implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    AtomicBoolean ready = new AtomicBoolean();
    CompletableFuture<String> page =
        service.call("a").whenComplete((text, error) -> ready.set(true));
    for (int round = 1; !ready.get(); round++) {
      if (round % 100 == 0) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
    return page;
  }
}
