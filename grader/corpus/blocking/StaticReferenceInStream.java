// blocking: CompletableFuture::join kept in a constant and handed to a stream
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class StaticReferenceInStream implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages = List.of(service.call("a"), service.call("b"));
    return CompletableFuture.completedFuture(pages.stream().map(JOIN).toList());
  }

  private static final Function<CompletableFuture<String>, String> JOIN = CompletableFuture::join;
}
