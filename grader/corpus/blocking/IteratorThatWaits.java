// blocking: an iterator of its own waits in next()
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class IteratorThatWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    for (String page : new Pages(service)) {
      page.length();
    }
    return CompletableFuture.completedFuture("");
  }

  record Pages(Service service) implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Iterator<String> names = List.of("a", "b").iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return names.hasNext();
        }

        @Override
        public String next() {
          return service.call(names.next()).join();
        }
      };
    }
  }
}
