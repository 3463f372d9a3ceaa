// blocking: a very long range asks whether the page is there
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

public class AsksInLongRange implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    boolean there = IntStream.range(0, Integer.MAX_VALUE).anyMatch(n -> page.isDone());
    return page.thenApply(text -> text + there);
  }
}
