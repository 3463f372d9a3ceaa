// innocent: a limit of two requests, kept by a queue of those that come later
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

public class LimiterQueues implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d")) {
      pages.add(limited(() -> service.call(name)));
    }
    return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new));
  }

  private final Semaphore permits = new Semaphore(2);
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  private <T> CompletableFuture<T> limited(Supplier<CompletableFuture<T>> request) {
    CompletableFuture<T> result = new CompletableFuture<>();
    waiting.add(
        () ->
            request
                .get()
                .whenComplete(
                    (value, error) -> {
                      permits.release();
                      startMore();
                      if (error == null) {
                        result.complete(value);
                      } else {
                        result.completeExceptionally(error);
                      }
                    }));
    startMore();
    return result;
  }

  private void startMore() {
    while (!waiting.isEmpty() && permits.tryAcquire()) {
      Runnable next = waiting.poll();
      if (next == null) {
        permits.release();
      } else {
        next.run();
      }
    }
  }
}
