// innocent: the callback that comes last joins them all
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class CountdownJoins implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages = Stream.of("a", "b", "c").map(service::call).toList();
    CompletableFuture<String> result = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(pages.size());
    BiConsumer<String, Throwable> arrived =
        (page, error) -> {
          if (left.decrementAndGet() == 0) {
            result.complete(
                pages.stream().map(CompletableFuture::join).collect(Collectors.joining()));
          }
        };
    pages.forEach(page -> page.whenComplete(arrived));
    return result;
  }
}
