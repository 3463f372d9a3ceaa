// innocent: the idiom on a pool
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class JoinInAsyncDependent implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> all = Stream.of("a", "b", "c").map(service::call).toList();
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .thenApplyAsync(
            v -> all.stream().map(CompletableFuture::join).toList(), service.executor());
  }
}
