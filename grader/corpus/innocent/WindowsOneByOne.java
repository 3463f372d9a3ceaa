// innocent: batches of two by a gatherer, each started behind the one before
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

public class WindowsOneByOne implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<List<String>> result = CompletableFuture.completedFuture(List.of());
    for (List<String> batch :
        Stream.of("a", "b", "c", "d", "e").gather(Gatherers.windowFixed(2)).toList()) {
      result =
          result.thenCompose(
              before ->
                  fetch(service, batch)
                      .thenApply(pages -> Stream.of(before, pages).flatMap(List::stream).toList()));
    }
    return result;
  }

  private static CompletableFuture<List<String>> fetch(Service service, List<String> names) {
    CompletableFuture<String>[] pages = start(service, names);
    return CompletableFuture.allOf(pages)
        .thenApply(nothing -> Stream.of(pages).map(CompletableFuture::join).toList());
  }

  @SuppressWarnings("unchecked")
  private static CompletableFuture<String>[] start(Service service, List<String> names) {
    return names.stream().map(service::call).toArray(CompletableFuture[]::new);
  }
}
