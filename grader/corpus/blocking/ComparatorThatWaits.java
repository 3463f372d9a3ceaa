// blocking: a comparator waits while a list is sorted
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class ComparatorThatWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> names = new ArrayList<>(List.of("b", "a"));
    names.sort((x, y) -> service.call(x).join().compareTo(y));
    return CompletableFuture.completedFuture(names);
  }
}
