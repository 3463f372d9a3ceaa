// innocent: passes over what is done, and goes on behind what is not
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class GoesFromFutureToFuture implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return next(List.of(service.call("a"), service.call("b")).iterator());
  }

  private CompletableFuture<String> next(Iterator<CompletableFuture<String>> pages) {
    if (!pages.hasNext()) {
      return CompletableFuture.completedFuture("all");
    }
    CompletableFuture<String> page = pages.next();
    return page.isDone() ? next(pages) : page.thenComposeAsync(text -> next(pages));
  }
}
