// innocent: one at a time, each behind the future of the one before
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public class AsyncMutex implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> first = exclusively(() -> service.call("a"));
    CompletableFuture<String> second = exclusively(() -> service.call("b"));
    return first.thenCombine(second, String::concat);
  }

  private final AtomicReference<CompletableFuture<?>> tail =
      new AtomicReference<>(CompletableFuture.completedFuture(null));

  private <T> CompletableFuture<T> exclusively(Supplier<CompletableFuture<T>> action) {
    CompletableFuture<Void> released = new CompletableFuture<>();
    CompletableFuture<?> before = tail.getAndSet(released);
    return before
        .thenCompose(free -> action.get())
        .whenComplete((value, error) -> released.complete(null));
  }
}
