// innocent: offer and poll of a BlockingQueue without a timeout
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

public class BlockingQueueOffer implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    BlockingQueue<String> names = new ArrayBlockingQueue<>(2);
    names.offer("a");
    String name = names.poll();
    return service.call(name == null ? "b" : name);
  }
}
