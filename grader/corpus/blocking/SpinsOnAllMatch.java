// blocking: a loop asks a stream whether all futures are done
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class SpinsOnAllMatch implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages = List.of(service.call("a"), service.call("b"));
    while (!pages.stream().allMatch(CompletableFuture::isDone)) {
      Thread.onSpinWait();
    }
    return CompletableFuture.completedFuture(
        pages.stream().map(CompletableFuture::resultNow).toList());
  }
}
