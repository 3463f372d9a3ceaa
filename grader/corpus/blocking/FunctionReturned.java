// blocking: a method returns the function that waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class FunctionReturned implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(way().apply(service));
  }

  private static Function<Service, String> way() {
    return service -> service.call("a").join();
  }
}
