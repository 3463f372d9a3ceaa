// innocent: the same with a lambda
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class AllOfJoinLambdaInDependent implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> all = Stream.of("a", "b", "c").map(service::call).toList();
    return CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
        .thenApply(
            v -> {
              List<String> pages = new ArrayList<>();
              for (CompletableFuture<String> one : all) {
                pages.add(one.join());
              }
              return pages;
            });
  }
}
