// innocent: a long queue of its own is emptied
// Each round takes one element away: nobody else has to do anything for the loop to end.
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

public class EmptiesQueue implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Queue<Integer> left = new ArrayDeque<>();
    for (int k = 0; k < 20_000; k++) {
      left.add(k);
    }
    while (!left.isEmpty()) {
      left.poll();
    }
    return service.call("p" + left.size());
  }
}
