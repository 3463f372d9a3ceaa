// innocent: offer and poll without a timeout
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

public class OfferAndPoll implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Queue<String> names = new LinkedBlockingQueue<>();
    names.offer("a");
    return service.call(names.poll());
  }
}
