// blocking: take from an empty queue
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

public class QueueTake implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    BlockingQueue<String> pages = new LinkedBlockingQueue<>();
    service.call("a").thenAccept(pages::add);
    return CompletableFuture.completedFuture(pages.take());
  }
}
