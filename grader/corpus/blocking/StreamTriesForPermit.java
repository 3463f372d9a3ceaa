// blocking: a range tries for a permit that a callback gives
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;

public class StreamTriesForPermit implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    Semaphore permits = new Semaphore(0);
    page.thenRun(permits::release);
    boolean got = LongStream.range(0, Long.MAX_VALUE).anyMatch(n -> permits.tryAcquire());
    return page.thenApply(text -> text + got);
  }
}
