// blocking: this::fetch in a stream
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class ReferenceToOwnMethod implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(Stream.of(service).map(this::fetch).toList());
  }

  private String fetch(Service service) {
    return service.call("a").join();
  }
}
