// blocking: an endless stream of the same page, of which the first done one is taken
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class FindsFirstDone implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    CompletableFuture<String> done =
        Stream.generate(() -> page).filter(CompletableFuture::isDone).findFirst().orElseThrow();
    return done;
  }
}
