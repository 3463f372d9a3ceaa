// innocent: the blocking implementation of two is not the one that is made
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OtherImplementation implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Way way = new Async();
    return way.fetch(service);
  }

  interface Way {
    CompletableFuture<String> fetch(Service service);
  }

  static class Async implements Way {
    @Override
    public CompletableFuture<String> fetch(Service service) {
      return service.call("a");
    }
  }

  static class Never implements Way {
    @Override
    public CompletableFuture<String> fetch(Service service) {
      service.call("a").join();
      return service.call("b");
    }
  }
}
