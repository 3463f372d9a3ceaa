// blocking: a limit of two requests, kept by waiting for a permit before the next one
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class LimiterAcquires implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Semaphore permits = new Semaphore(2);
    List<CompletableFuture<String>> pages = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d")) {
      permits.acquire();
      pages.add(service.call(name).whenComplete((page, error) -> permits.release()));
    }
    return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new));
  }
}
