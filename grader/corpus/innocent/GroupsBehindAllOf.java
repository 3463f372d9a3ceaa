// innocent: collectors that join for their keys and values, behind allOf
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class GroupsBehindAllOf implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> all = Stream.of("a", "bb", "c").map(service::call).toList();
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .thenApply(
            nothing ->
                all.stream()
                    .collect(
                        Collectors.groupingBy(
                            page -> page.join().length(),
                            TreeMap::new,
                            Collectors.mapping(CompletableFuture::join, Collectors.toList()))));
  }
}
