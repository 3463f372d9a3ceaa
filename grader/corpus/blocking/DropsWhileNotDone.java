// blocking: an endless stream drops what is not done
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class DropsWhileNotDone implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    boolean there =
        Stream.generate(page::isDone).dropWhile(done -> !done).findFirst().orElseThrow();
    return page.thenApply(text -> text + there);
  }
}
