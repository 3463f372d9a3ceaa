// innocent: a record carries what is to be joined later together with when that is
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

public class SupplierReadBehindAllOf implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return together(List.of("a", "b", "c"), service::call).future().thenApply(List::size);
  }

  private static <N, T> Ready<List<T>> together(
      List<N> names, Function<N, CompletableFuture<T>> source) {
    List<CompletableFuture<T>> all = names.stream().map(source).toList();
    return new Ready<>(
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)),
        () -> all.stream().map(CompletableFuture::join).toList());
  }

  record Ready<T>(CompletableFuture<Void> when, Supplier<T> value) {
    CompletableFuture<T> future() {
      return when.thenApply(nothing -> value.get());
    }
  }
}
