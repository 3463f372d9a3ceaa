// innocent: behind anyOf, joins only those that are done
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class JoinsThoseDone implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> all = Stream.of("a", "b", "c").map(service::call).toList();
    return CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new))
        .thenApply(
            first ->
                all.stream()
                    .filter(CompletableFuture::isDone)
                    .map(CompletableFuture::join)
                    .toList());
  }
}
