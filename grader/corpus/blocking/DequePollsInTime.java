// blocking: answers are taken out of a deque as they come, each within a minute
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class DequePollsInTime implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    BlockingDeque<String> arrived = new LinkedBlockingDeque<>();
    for (String name : List.of("a", "b")) {
      service.call(name).thenAccept(arrived::offerLast);
    }
    List<String> pages = new ArrayList<>();
    while (pages.size() < 2) {
      String page = arrived.pollFirst(1, TimeUnit.MINUTES);
      if (page == null) {
        return CompletableFuture.failedFuture(new TimeoutException());
      }
      pages.add(page);
    }
    return CompletableFuture.completedFuture(pages);
  }
}
