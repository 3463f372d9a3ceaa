// innocent: a timer gives up when nothing came for a day, or looks again when that may be so
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class IdleWatchdog implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ScheduledExecutorService timer = service.scheduler();
    CompletableFuture<String> result =
        service
            .call("a")
            .thenCompose(page -> service.call(seen(page) + "b"))
            .thenCompose(page -> service.call(seen(page) + "c"));
    watch(timer, result);
    return result.whenComplete((page, error) -> alarm.cancel(false));
  }

  private static final long LIMIT = Duration.ofDays(1).toNanos();

  private volatile long lastSeen = System.nanoTime();
  private volatile ScheduledFuture<?> alarm;

  private String seen(String page) {
    lastSeen = System.nanoTime();
    return page;
  }

  private void watch(ScheduledExecutorService timer, CompletableFuture<String> result) {
    long idle = System.nanoTime() - lastSeen;
    if (idle >= LIMIT) {
      result.completeExceptionally(new TimeoutException());
    } else {
      alarm = timer.schedule(() -> watch(timer, result), LIMIT - idle, TimeUnit.NANOSECONDS);
    }
  }
}
