// blocking: join in an anonymous class
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class AnonymousClass implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Supplier<String> later =
        new Supplier<>() {
          @Override
          public String get() {
            return service.call("a").join();
          }
        };
    return CompletableFuture.completedFuture(later.get());
  }
}
