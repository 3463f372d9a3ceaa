// innocent: a blocking class that nobody makes
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class UnusedBlockingClass implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a");
  }

  static class Never implements Supplier<String> {
    @Override
    public String get() {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return "";
    }
  }
}
