// blocking: join inside a map's computeIfAbsent
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

public class JoinInComputeIfAbsent implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Map<String, String> cache = new ConcurrentHashMap<>();
    return CompletableFuture.completedFuture(
        cache.computeIfAbsent("a", name -> service.call(name).join()));
  }
}
