// innocent: reads a stream that is in memory
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

public class ReadsMemory implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    try (InputStream in = new ByteArrayInputStream(new byte[] {1, 2})) {
      return service.call("p" + in.read());
    }
  }
}
