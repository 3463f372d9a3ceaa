// innocent: a method named get of its own
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OwnGet implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return new Box<>(service.call("a")).get();
  }

  record Box<T>(T value) {
    T get() {
      return value;
    }
  }
}
