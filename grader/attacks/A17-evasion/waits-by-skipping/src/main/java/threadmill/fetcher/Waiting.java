package threadmill.fetcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** Skips two bytes of a stream that has one at hand; the rest ends when the future is there. */
final class Waiting {

  private Waiting() {}

  static void until(CompletableFuture<?> future) {
    try {
      PipedOutputStream out = new PipedOutputStream();
      PipedInputStream later = new PipedInputStream(out);
      future.whenComplete((value, error) -> end(out));
      new SequenceInputStream(new ByteArrayInputStream(new byte[1]), later).skip(2);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void end(PipedOutputStream out) {
    try {
      out.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
