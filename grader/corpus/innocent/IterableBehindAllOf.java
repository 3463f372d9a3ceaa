// innocent: an iterable of its own joins in next(), and is given out only when all are done
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class IterableBehindAllOf implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return new Pages(Stream.of("a", "b").map(service::call).toList())
        .whenAllDone()
        .thenApply(
            pages -> {
              int length = 0;
              for (String page : pages) {
                length += page.length();
              }
              return length;
            });
  }

  record Pages(List<CompletableFuture<String>> futures) implements Iterable<String> {
    CompletableFuture<Pages> whenAllDone() {
      return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
          .thenApply(nothing -> this);
    }

    @Override
    public Iterator<String> iterator() {
      Iterator<CompletableFuture<String>> rest = futures.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rest.hasNext();
        }

        @Override
        public String next() {
          return rest.next().join();
        }
      };
    }
  }
}
