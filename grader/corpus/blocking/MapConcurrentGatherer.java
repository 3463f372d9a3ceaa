// blocking: mapConcurrent keeps its caller until its virtual threads are through
// As ParallelStream: the wait is inside the JDK, and the call is what waits.
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

public class MapConcurrentGatherer implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(
        Stream.of("a", "b", "c").gather(Gatherers.mapConcurrent(2, String::toUpperCase)).toList());
  }
}
