// innocent: a timer counts the pages that are there, and nobody waits for what it finds
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

public class ReportsProgress implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages = Stream.of("a", "b").map(service::call).toList();
    AtomicLong there = new AtomicLong();
    ScheduledFuture<?> report =
        service
            .scheduler()
            .scheduleAtFixedRate(
                () -> there.set(pages.stream().filter(CompletableFuture::isDone).count()),
                1,
                1,
                TimeUnit.MILLISECONDS);
    return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
        .whenComplete((nothing, error) -> report.cancel(false));
  }
}
