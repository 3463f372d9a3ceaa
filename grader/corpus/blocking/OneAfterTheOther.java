// blocking: each request waits for the one before
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class OneAfterTheOther implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> pages = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      pages.add(service.call(name).join());
    }
    return CompletableFuture.completedFuture(pages);
  }
}
