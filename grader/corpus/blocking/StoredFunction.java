// blocking: a function in a field is called
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class StoredFunction implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(fetch.apply(service));
  }

  private final Function<Service, String> fetch = service -> service.call("a").join();
}
