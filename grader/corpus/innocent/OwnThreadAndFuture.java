// innocent: classes named Thread and Future of its own
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OwnThreadAndFuture implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Thread.sleep(1000);
    return new Thread(service).start().join().get();
  }

  static final class Thread {
    private final Service service;

    Thread(Service service) {
      this.service = service;
    }

    static void sleep(long sheep) {
      Math.abs(sheep);
    }

    Thread start() {
      return this;
    }

    Future join() {
      return new Future(service.call("a"));
    }
  }

  record Future(CompletableFuture<String> page) {
    CompletableFuture<String> get() {
      return page;
    }
  }
}
