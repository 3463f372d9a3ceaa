// blocking: a periodic task asks until all are done
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

public class PollsPeriodically implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages = List.of(service.call("a"), service.call("b"));
    CompletableFuture<Void> result = new CompletableFuture<>();
    ScheduledFuture<?> task =
        service
            .scheduler()
            .scheduleWithFixedDelay(
                () -> {
                  if (pages.stream().allMatch(CompletableFuture::isDone)) {
                    result.complete(null);
                  }
                },
                1,
                1,
                TimeUnit.MILLISECONDS);
    return result.whenComplete((nothing, error) -> task.cancel(false));
  }
}
