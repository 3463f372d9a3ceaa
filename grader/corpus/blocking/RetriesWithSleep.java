// blocking: a retry that sleeps between the tries
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class RetriesWithSleep implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return attempt(service, 3);
  }

  private CompletableFuture<String> attempt(Service service, int left) {
    return service
        .call("a")
        .thenCompose(
            a -> {
              if (left == 0) {
                return CompletableFuture.completedFuture(a);
              }
              RetriesWithSleepNaps.nap();
              return attempt(service, left - 1);
            });
  }
}

final class RetriesWithSleepNaps {
  private RetriesWithSleepNaps() {}

  static void nap() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
