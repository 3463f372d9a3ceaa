// innocent: a synchronized method that nobody else is in
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class FreeSynchronizedMethod implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("a").thenApply(this::note);
  }

  private int notes;

  private synchronized int note(String page) {
    return ++notes + page.length();
  }
}
