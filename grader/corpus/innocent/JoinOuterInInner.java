// innocent: joins the outer future in a dependent of the inner one
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class JoinOuterInInner implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> a = service.call("a");
    return a.thenCompose(text -> service.call(text).thenApply(b -> a.join() + b));
  }
}
