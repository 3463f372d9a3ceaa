// blocking: CompletableFuture::join handed to a stream
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class MethodReferenceJoin implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> all = List.of(service.call("a"), service.call("b"));
    return CompletableFuture.completedFuture(all.stream().map(CompletableFuture::join).toList());
  }
}
