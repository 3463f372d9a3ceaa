// innocent: asks a very long list, all of whose pages are done
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;

public class AsksManyThatAreDone implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    CompletableFuture<String> ready = CompletableFuture.completedFuture("x");
    long done =
        Collections.nCopies(100_000, ready).stream().filter(CompletableFuture::isDone).count();
    return page.thenApply(text -> text + done);
  }
}
