// innocent: takes those out of a list that are done, once
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class RemovesDoneOnce implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    List<CompletableFuture<String>> open = new ArrayList<>(List.of(page, service.call("b")));
    open.removeIf(CompletableFuture::isDone);
    return CompletableFuture.allOf(open.toArray(CompletableFuture[]::new));
  }
}
