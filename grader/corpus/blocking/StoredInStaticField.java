// blocking: a function in a static field is called
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class StoredInStaticField implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(FETCH.apply(service));
  }

  private static final Function<Service, String> FETCH = service -> service.call("a").join();
}
