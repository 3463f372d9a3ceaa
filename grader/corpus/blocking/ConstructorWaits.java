// blocking: a constructor waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ConstructorWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(new Page(service).text);
  }

  static class Page {
    final String text;

    Page(Service service) {
      text = service.call("a").join();
    }
  }
}
