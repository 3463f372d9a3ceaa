// blocking: the initial value of a thread local is waited for by the first get()
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ThreadLocalInitialWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    ThreadLocal<String> session = ThreadLocal.withInitial(() -> login(service));
    return service.call("a?" + session.get());
  }

  private static String login(Service service) {
    return service.call("login").thenApply(String::strip).join();
  }
}
