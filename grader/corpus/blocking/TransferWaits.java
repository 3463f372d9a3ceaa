// blocking: transfer keeps its caller until somebody takes
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;

public class TransferWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    TransferQueue<String> pages = new LinkedTransferQueue<>();
    CompletableFuture<String> a = service.call("a");
    a.thenAccept(
        page -> {
          try {
            pages.take();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    pages.transfer("b");
    return a;
  }
}
