// blocking: the run method of a Thread subclass waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ThreadSubclassBlocks implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Worker worker = new Worker(service.call("a"));
    worker.start();
    return worker.result;
  }

  static class Worker extends Thread {
    final CompletableFuture<String> result = new CompletableFuture<>();
    private final CompletableFuture<String> pending;

    Worker(CompletableFuture<String> pending) {
      this.pending = pending;
      setDaemon(true);
    }

    @Override
    public void run() {
      result.complete(pending.join());
    }
  }
}
