// blocking: a cache that has the value or waits for it in orElseGet
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

public class OrElseGetWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(cached(service, "a").length());
  }

  private final Map<String, String> cache = new ConcurrentHashMap<>();

  private String cached(Service service, String name) {
    return Optional.ofNullable(cache.get(name))
        .orElseGet(
            () -> {
              String page = service.call(name).join();
              cache.put(name, page);
              return page;
            });
  }
}
