// blocking: a lazy stream sends one request at a time
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class LazyStreamJoinsOneByOne implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> pages =
        Stream.of("a", "b", "c").map(service::call).map(CompletableFuture::join).toList();
    return CompletableFuture.completedFuture(pages);
  }
}
