// blocking: a loop over what has a next one until the page is there
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;

public class IteratorUntilDone implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    Iterable<Integer> ticks = () -> new Ticks(page);
    int sum = 0;
    for (int tick : ticks) {
      sum += tick;
    }
    int ticked = sum;
    return page.thenApply(text -> text + ticked);
  }

  record Ticks(CompletableFuture<String> page) implements Iterator<Integer> {
    @Override
    public boolean hasNext() {
      return !page.isDone();
    }

    @Override
    public Integer next() {
      return 1;
    }
  }
}
