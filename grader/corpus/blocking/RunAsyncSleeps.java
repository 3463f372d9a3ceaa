// blocking: runAsync that sleeps
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class RunAsyncSleeps implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.runAsync(() -> RunAsyncSleepsNaps.nap());
  }
}

final class RunAsyncSleepsNaps {
  private RunAsyncSleepsNaps() {}

  static void nap() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
