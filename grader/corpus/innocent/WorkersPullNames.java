// innocent: two chains of requests pull names out of one queue until it is empty
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

public class WorkersPullNames implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Queue<String> names = new ConcurrentLinkedQueue<>(List.of("a", "b", "c", "d", "e"));
    List<String> pages = new CopyOnWriteArrayList<>();
    CompletableFuture<?>[] workers =
        IntStream.range(0, 2)
            .mapToObj(worker -> work(service, names, pages))
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(workers).thenApply(nothing -> List.copyOf(pages));
  }

  private static CompletableFuture<Void> work(
      Service service, Queue<String> names, List<String> pages) {
    String name = names.poll();
    if (name == null) {
      return CompletableFuture.completedFuture(null);
    }
    return service
        .call(name)
        .thenAccept(pages::add)
        .thenCompose(nothing -> work(service, names, pages));
  }
}
