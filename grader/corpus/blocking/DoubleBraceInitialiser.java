// blocking: the initialiser block of an anonymous list waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class DoubleBraceInitialiser implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> pages =
        new ArrayList<>() {
          {
            add(service.call("a").join());
            add("b");
          }
        };
    return CompletableFuture.completedFuture(pages.size());
  }
}
