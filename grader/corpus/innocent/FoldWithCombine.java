// innocent: a fold of futures
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class FoldWithCombine implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<List<String>> all = CompletableFuture.completedFuture(List.of());
    for (String name : List.of("a", "b")) {
      all =
          all.thenCombine(
              service.call(name),
              (pages, page) -> {
                List<String> more = new ArrayList<>(pages);
                more.add(page);
                return List.copyOf(more);
              });
    }
    return all;
  }
}
