// blocking: copies out of memory into a pipe that has too little room
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

public class CopiesMemoryIntoPipe implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    PipedInputStream in = new PipedInputStream(16);
    PipedOutputStream out = new PipedOutputStream(in);
    CompletableFuture<Void> emptied =
        service
            .call("a")
            .thenAccept(
                page -> {
                  try {
                    in.skipNBytes(64);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    new ByteArrayInputStream(new byte[64]).transferTo(out);
    return emptied;
  }
}
