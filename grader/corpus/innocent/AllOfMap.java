// innocent: a map of futures becomes a map of pages behind allOf
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

public class AllOfMap implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Map<String, CompletableFuture<String>> pages = new LinkedHashMap<>();
    for (String name : List.of("a", "b", "c")) {
      pages.put(name, service.call(name));
    }
    return CompletableFuture.allOf(pages.values().toArray(CompletableFuture[]::new))
        .thenApply(
            nothing ->
                pages.entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().join())));
  }
}
