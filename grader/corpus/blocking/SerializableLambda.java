// blocking: a lambda of an intersection type waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class SerializableLambda implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Supplier<String> later = (Supplier<String> & Serializable) () -> service.call("a").join();
    return CompletableFuture.completedFuture(later.get());
  }
}
