// innocent: counts in a concurrent map, with merge and compute
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

public class MergesCounts implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (String name : List.of("a", "b", "a")) {
      all.add(service.call(name).thenAccept(page -> counts.merge(page, 1, Integer::sum)));
    }
    counts.compute("all", (key, old) -> old == null ? 1 : old + 1);
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .thenApply(nothing -> Map.copyOf(counts));
  }
}
