// blocking: a plus sign asks for a text, and toString waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ToStringWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Page page = new Page(service.call("a"));
    return CompletableFuture.completedFuture("got " + page);
  }

  record Page(CompletableFuture<String> text) {
    @Override
    public String toString() {
      return "Page[" + text.join() + "]";
    }
  }
}
