// innocent: retries with what it has just seen, as a compare-and-set does
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public class RaisesMaximum implements Shape {
  private final AtomicInteger longest = new AtomicInteger();

  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    for (int i = 0; i < 20_000; i++) {
      raiseTo(i);
    }
    return service.call("a").thenAccept(page -> raiseTo(page.length()));
  }

  private void raiseTo(int length) {
    int seen = longest.get();
    while (seen < length && !longest.compareAndSet(seen, length)) {
      seen = longest.get();
    }
  }
}
