// blocking: a promise of its own, with a guarded wait for its value
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class OwnPromiseAwaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Promise<String> promise = new Promise<>();
    service.call("a").thenAccept(promise::keep);
    return service.call("b?" + promise.value().length());
  }

  static final class Promise<T> {
    private T value;

    synchronized void keep(T kept) {
      value = kept;
      notifyAll();
    }

    synchronized T value() throws InterruptedException {
      while (value == null) {
        wait();
      }
      return value;
    }
  }
}
