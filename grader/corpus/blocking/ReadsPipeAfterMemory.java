// blocking: reads a stream that begins in memory and goes on in a pipe
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

public class ReadsPipeAfterMemory implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    PipedOutputStream out = new PipedOutputStream();
    SequenceInputStream both =
        new SequenceInputStream(
            new ByteArrayInputStream("head\n".getBytes(StandardCharsets.UTF_8)),
            new PipedInputStream(out));
    BufferedReader lines = new BufferedReader(new InputStreamReader(both, StandardCharsets.UTF_8));
    service
        .call("a")
        .thenAccept(
            page -> {
              try (out) {
                out.write(page.getBytes(StandardCharsets.UTF_8));
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    return CompletableFuture.completedFuture(lines.readLine() + lines.readLine());
  }
}
