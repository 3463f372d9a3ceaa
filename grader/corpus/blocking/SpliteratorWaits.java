// blocking: a spliterator of its own waits in tryAdvance
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

public class SpliteratorWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Iterator<String> names = List.of("a", "b").iterator();
    return CompletableFuture.completedFuture(
        StreamSupport.stream(new Pages(service, names), false).map(String::length).toList());
  }

  static final class Pages extends Spliterators.AbstractSpliterator<String> {
    private final Service service;
    private final Iterator<String> names;

    Pages(Service service, Iterator<String> names) {
      super(Long.MAX_VALUE, Spliterator.ORDERED);
      this.service = service;
      this.names = names;
    }

    @Override
    public boolean tryAdvance(Consumer<? super String> action) {
      if (!names.hasNext()) {
        return false;
      }
      action.accept(service.call(names.next()).join());
      return true;
    }
  }
}
