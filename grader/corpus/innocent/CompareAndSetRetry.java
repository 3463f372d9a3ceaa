// innocent: a counter of its own, retried when overtaken
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public class CompareAndSetRetry implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    AtomicInteger count = new AtomicInteger();
    for (int i = 0; i < 20_000; i++) {
      int old;
      do {
        old = count.get();
      } while (!count.compareAndSet(old, old + 1));
    }
    return service.call("a").thenApply(a -> count.get());
  }
}
