// blocking: yield until the future is done
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SpinsWithYield implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> a = service.call("a");
    do {
      Thread.yield();
    } while (!a.isDone());
    return a;
  }
}
