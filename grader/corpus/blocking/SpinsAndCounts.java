// blocking: a loop that polls and counts its rounds
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class SpinsAndCounts implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> a = service.call("a");
    long rounds = 0;
    while (!a.isDone()) {
      rounds++;
    }
    return CompletableFuture.completedFuture(rounds);
  }
}
