// blocking: URL.openStream
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

public class UrlOpenStream implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    try (InputStream in = service.uri().toURL().openStream()) {
      return CompletableFuture.completedFuture(in.readAllBytes());
    }
  }
}
