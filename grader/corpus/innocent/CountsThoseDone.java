// innocent: counts those that are done already, once
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class CountsThoseDone implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    CompletableFuture<String> other = service.call("b");
    long done = Stream.of(page, other).filter(CompletableFuture::isDone).count();
    return page.thenCombine(other, (one, two) -> one + two + done);
  }
}
