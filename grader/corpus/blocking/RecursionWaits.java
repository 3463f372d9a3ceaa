// blocking: a method that calls itself waits for one page in each round
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class RecursionWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(walk(service, List.of("a", "b", "c")));
  }

  private List<String> walk(Service service, List<String> names) {
    if (names.isEmpty()) {
      return new ArrayList<>();
    }
    String page = service.call(names.getFirst()).join();
    List<String> rest = walk(service, names.subList(1, names.size()));
    rest.addFirst(page);
    return rest;
  }
}
