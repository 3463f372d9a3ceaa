// innocent: a cache of futures
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

public class ConcurrentMap implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ConcurrentHashMap<String, CompletableFuture<String>> cache = new ConcurrentHashMap<>();
    cache.computeIfAbsent("a", service::call);
    return cache.computeIfAbsent("a", service::call);
  }
}
