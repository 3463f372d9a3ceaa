// innocent: takes out of a queue what is there, and goes
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

public class DrainsWhatIsThere implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    Queue<String> waiting = new ConcurrentLinkedQueue<>(List.of("x", "y"));
    int sent = 0;
    while (waiting.poll() != null) {
      sent++;
    }
    int count = sent;
    return page.thenApply(text -> text + count);
  }
}
