// innocent: a monitor that nobody else wants
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class FreeSynchronized implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> seen = new ArrayList<>();
    synchronized (seen) {
      seen.add("a");
    }
    return service
        .call("a")
        .thenApply(
            a -> {
              synchronized (seen) {
                seen.add(a);
                return List.copyOf(seen);
              }
            });
  }
}
