// blocking: the guard of a record pattern waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class GuardWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    String kind =
        switch (ask(service)) {
          case Pending(var page, var name) when page.join().endsWith(name) -> "asked";
          case Pending(var page, var name) -> name;
          case Known(var text) -> text;
        };
    return CompletableFuture.completedFuture(kind);
  }

  sealed interface Answer {}

  record Pending(CompletableFuture<String> page, String name) implements Answer {}

  record Known(String text) implements Answer {}

  private static Answer ask(Service service) {
    return new Pending(service.call("a"), "a");
  }
}
