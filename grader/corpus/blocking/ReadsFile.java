// blocking: a file is read
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

public class ReadsFile implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Path file = Files.createTempFile("shape", ".txt");
    Files.delete(file);
    return service.call("a");
  }
}
