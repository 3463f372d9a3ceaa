// innocent: Map.get and List.get
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

public class MapGet implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call(Map.of("k", "a").get("k") + List.of("b").get(0));
  }
}
