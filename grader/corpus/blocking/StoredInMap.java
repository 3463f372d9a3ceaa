// blocking: a function taken out of a map is called
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class StoredInMap implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(WAYS.get("slow").apply(service));
  }

  private static final Map<String, Function<Service, String>> WAYS =
      Map.of("slow", service -> service.call("a").join());
}
