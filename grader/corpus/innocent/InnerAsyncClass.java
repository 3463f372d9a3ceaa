// innocent: classes, records and enums that do not wait
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class InnerAsyncClass implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return new Fetch(service).now(Kind.A);
  }

  enum Kind {
    A {
      @Override
      String path() {
        return "a";
      }
    };

    abstract String path();
  }

  record Fetch(Service service) {
    CompletableFuture<String> now(Kind kind) {
      return service.call(kind.path());
    }
  }
}
