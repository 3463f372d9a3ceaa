// innocent: put into a queue without a bound
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

public class PutUnbounded implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    LinkedBlockingQueue<String> names = new LinkedBlockingQueue<>();
    names.put("a");
    return service.call(names.poll());
  }
}
