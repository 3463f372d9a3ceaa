// blocking: pagination with Stream.iterate: the step to the next page waits for this one
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class StreamIterateWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> pages =
        Stream.iterate("p", name -> name.length() < 20, name -> service.call(name).join())
            .toList();
    return CompletableFuture.completedFuture(pages);
  }
}
