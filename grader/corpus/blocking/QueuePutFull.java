// blocking: put into a full queue
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;

public class QueuePutFull implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ArrayBlockingQueue<String> pages = new ArrayBlockingQueue<>(1);
    pages.add("full");
    CompletableFuture<String> a = service.call("a").whenComplete((x, e) -> pages.poll());
    pages.put("a");
    return a;
  }
}
