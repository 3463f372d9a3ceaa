// blocking: asks the clock and a reference again and again, and keeps the answers in variables
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

public class SpinsOnAnswerInVariable implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    AtomicReference<String> page = new AtomicReference<>("");
    service.call("a").thenAccept(page::set);
    long end = System.nanoTime() + 60_000_000_000L;
    long now = System.nanoTime();
    String text = page.get();
    while (text.isEmpty() && now < end) {
      text = page.get();
      now = System.nanoTime();
    }
    return CompletableFuture.completedFuture(text);
  }
}
