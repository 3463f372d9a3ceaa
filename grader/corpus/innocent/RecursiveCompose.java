// innocent: walks pages by recursion
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class RecursiveCompose implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return walk(service, 3, List.of());
  }

  private static CompletableFuture<List<String>> walk(
      Service service, int left, List<String> pages) {
    if (left == 0) {
      return CompletableFuture.completedFuture(pages);
    }
    return service
        .call("p" + left)
        .thenCompose(
            page -> {
              List<String> more = new ArrayList<>(pages);
              more.add(page);
              return walk(service, left - 1, more);
            });
  }
}
