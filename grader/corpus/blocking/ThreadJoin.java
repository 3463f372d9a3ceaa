// blocking: join on a thread
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ThreadJoin implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> a = service.call("a");
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread worker = new Thread(() -> result.complete("b"));
    worker.start();
    worker.join();
    return a;
  }
}
