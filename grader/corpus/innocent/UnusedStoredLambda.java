// innocent: a blocking function in a static field that nobody calls
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class UnusedStoredLambda implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return OTHER.apply(service);
  }

  static final Function<Service, String> NEVER = service -> service.call("a").join();
  static final Function<Service, CompletableFuture<String>> OTHER = service -> service.call("a");
}
