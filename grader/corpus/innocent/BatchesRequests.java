// innocent: asks become one request for two; a timer sends it, and comes back if there are more
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class BatchesRequests implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages =
        Stream.of("a", "b", "c").map(name -> load(service, name)).toList();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new));
  }

  private final Queue<Ask> asks = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean armed = new AtomicBoolean();

  private CompletableFuture<String> load(Service service, String name) {
    Ask ask = new Ask(name, new CompletableFuture<>());
    asks.add(ask);
    arm(service);
    return ask.page();
  }

  private void arm(Service service) {
    if (!asks.isEmpty() && armed.compareAndSet(false, true)) {
      service.scheduler().schedule(() -> flush(service), 1, TimeUnit.MILLISECONDS);
    }
  }

  private void flush(Service service) {
    List<Ask> batch = new ArrayList<>();
    Ask next;
    while (batch.size() < 2 && (next = asks.poll()) != null) {
      batch.add(next);
    }
    service
        .call(batch.stream().map(Ask::name).collect(Collectors.joining(",")))
        .whenComplete((page, error) -> batch.forEach(ask -> ask.answer(page, error)));
    armed.set(false);
    arm(service);
  }

  record Ask(String name, CompletableFuture<String> page) {
    void answer(String text, Throwable error) {
      if (error == null) {
        page.complete(name + " of " + text);
      } else {
        page.completeExceptionally(error);
      }
    }
  }
}
