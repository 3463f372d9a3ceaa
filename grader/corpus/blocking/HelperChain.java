// blocking: join three helpers down
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class HelperChain implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(first(service));
  }

  private String first(Service service) {
    return second(service);
  }

  private String second(Service service) {
    return third(service.call("a"));
  }

  private static String third(CompletableFuture<String> pending) {
    return pending.join();
  }
}
