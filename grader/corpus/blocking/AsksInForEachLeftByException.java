// blocking: a stream without end asks, and is left by an exception
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

public class AsksInForEachLeftByException implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    try {
      IntStream.generate(() -> 1)
          .forEach(
              n -> {
                if (page.isDone()) {
                  throw new CancellationException();
                }
              });
    } catch (CancellationException there) {
      return page.thenApply(String::length);
    }
    return page;
  }
}
