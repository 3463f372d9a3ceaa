// innocent: an interface of completion stages, seen as futures only to be put together
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class StagesOnly implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Fetcher fetcher = service::call;
    return all(List.of(fetcher.fetch("a"), fetcher.fetch("b")))
        .thenCompose(pages -> fetcher.fetch("p" + pages.size()))
        .toCompletableFuture();
  }

  interface Fetcher {
    CompletionStage<String> fetch(String name);
  }

  private static <T> CompletionStage<List<T>> all(
      Collection<? extends CompletionStage<T>> stages) {
    CompletableFuture<?>[] futures =
        stages.stream()
            .map(CompletionStage::toCompletableFuture)
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(futures)
        .thenApply(
            nothing -> {
              List<T> values = new ArrayList<>();
              for (CompletionStage<T> stage : stages) {
                values.add(stage.toCompletableFuture().join());
              }
              return values;
            });
  }
}
