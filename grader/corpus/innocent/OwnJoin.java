// innocent: a method named join of its own
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OwnJoin implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call(join("a", "b"));
  }

  private static String join(String left, String right) {
    return left + right;
  }
}
