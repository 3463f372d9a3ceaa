// innocent: an AtomicInteger counts the answers
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

public class HandMadeCountdown implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<List<String>> result = new CompletableFuture<>();
    List<String> pages = new CopyOnWriteArrayList<>();
    AtomicInteger left = new AtomicInteger(3);
    for (String name : List.of("a", "b", "c")) {
      service
          .call(name)
          .thenAccept(
              page -> {
                pages.add(page);
                if (left.decrementAndGet() == 0) {
                  result.complete(List.copyOf(pages));
                }
              });
    }
    return result;
  }
}
