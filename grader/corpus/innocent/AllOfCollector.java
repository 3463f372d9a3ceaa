// innocent: a collector makes one future of many
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class AllOfCollector implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return Stream.of("a", "b", "c").map(service::call).collect(together());
  }

  private static <T> Collector<CompletableFuture<T>, ?, CompletableFuture<List<T>>> together() {
    return Collectors.collectingAndThen(
        Collectors.toList(),
        all ->
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(nothing -> all.stream().map(CompletableFuture::join).toList()));
  }
}
