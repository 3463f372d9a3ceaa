// blocking: a function composed of two
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class ComposedFunction implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Function<String, String> fetch = name -> service.call(name).join();
    return CompletableFuture.completedFuture(fetch.andThen(String::trim).apply("a"));
  }
}
