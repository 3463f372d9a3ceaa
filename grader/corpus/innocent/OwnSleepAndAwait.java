// innocent: methods named sleep, await and take of its own
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OwnSleepAndAwait implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return new Robot().sleep().await().take(service);
  }

  static class Robot {
    Robot sleep() {
      return this;
    }

    Robot await() {
      return this;
    }

    CompletableFuture<String> take(Service service) {
      return service.call("a");
    }
  }
}
