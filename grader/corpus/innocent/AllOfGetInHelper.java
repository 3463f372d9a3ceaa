// innocent: the same with get in a helper
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

public class AllOfGetInHelper implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> all = Stream.of("a", "b", "c").map(service::call).toList();
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .thenApply(v -> collect(all));
  }

  private static List<String> collect(List<CompletableFuture<String>> all) {
    return all.stream()
        .map(
            f -> {
              try {
                return f.get();
              } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }
}
