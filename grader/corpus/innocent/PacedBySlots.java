// innocent: a rate limit that gives each request a time to start, and nobody waits for it
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

public class PacedBySlots implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      pages.add(paced(() -> service.call(name)));
    }
    return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new));
  }

  private static final long GAP = Duration.ofMillis(2).toNanos();

  private final long start = System.nanoTime();
  private final AtomicLong nextSlot = new AtomicLong();

  private <T> CompletableFuture<T> paced(Supplier<CompletableFuture<T>> request) {
    long now = System.nanoTime() - start;
    long slot = nextSlot.getAndUpdate(next -> Math.max(next, now) + GAP);
    Executor atSlot =
        CompletableFuture.delayedExecutor(Math.max(0, slot - now), TimeUnit.NANOSECONDS);
    return CompletableFuture.supplyAsync(request, atSlot).thenCompose(Function.identity());
  }
}
