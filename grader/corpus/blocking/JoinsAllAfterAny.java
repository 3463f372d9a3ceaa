// blocking: behind anyOf only one is done, and all are joined
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class JoinsAllAfterAny implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> all = Stream.of("a", "b", "c").map(service::call).toList();
    return CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new))
        .thenApply(first -> all.stream().map(CompletableFuture::join).toList());
  }
}
