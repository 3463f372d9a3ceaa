// blocking: join in a forEach
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class JoinInForEach implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> pages = new ArrayList<>();
    List.of("a", "b").forEach(name -> pages.add(service.call(name).join()));
    return CompletableFuture.completedFuture(pages);
  }
}
