// blocking: a cleaning action waits for the last page, and clean() runs it in its caller
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.lang.ref.Cleaner;
import java.util.concurrent.CompletableFuture;

public class CleanerActionWaits implements Shape {
  private static final Cleaner CLEANER = Cleaner.create();

  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> last = service.call("a");
    Cleaner.Cleanable session = CLEANER.register(this, () -> end(last));
    session.clean();
    return last.thenApply(String::length);
  }

  private static void end(CompletableFuture<String> last) {
    last.handle((page, error) -> "").join();
  }
}
