// blocking: the finisher of a collector of its own waits for what was collected
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collector;
import java.util.stream.Stream;

public class CollectorFinisherWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(
        Stream.of("a", "b").map(service::call).collect(allPages()));
  }

  private static <T> Collector<CompletableFuture<T>, ?, List<T>> allPages() {
    return Collector.of(
        ArrayList<CompletableFuture<T>>::new,
        List::add,
        (left, right) -> {
          left.addAll(right);
          return left;
        },
        pages -> {
          List<T> texts = new ArrayList<>();
          pages.forEach(page -> texts.add(page.join()));
          return texts;
        });
  }
}
