// blocking: an exchanger waits for its partner
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Exchanger;

public class ExchangerWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Exchanger<String> exchanger = new Exchanger<>();
    CompletableFuture<String> a = service.call("a");
    a.thenAccept(
        x -> {
          try {
            exchanger.exchange(x);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return CompletableFuture.completedFuture(exchanger.exchange("mine"));
  }
}
