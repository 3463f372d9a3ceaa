// blocking: the integrator of a gatherer of its own waits for a page of each element
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Gatherer;
import java.util.stream.Stream;

public class GathererIntegratorWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(
        Stream.of("a", "b").gather(fetching(service)).map(String::length).toList());
  }

  private static Gatherer<String, ?, String> fetching(Service service) {
    return Gatherer.ofSequential(
        Gatherer.Integrator.<Void, String, String>ofGreedy(
            (none, name, downstream) -> downstream.push(service.call(name).join())));
  }
}
