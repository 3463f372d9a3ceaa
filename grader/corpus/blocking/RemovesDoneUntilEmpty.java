// blocking: takes those that are done out of a list until none is left
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class RemovesDoneUntilEmpty implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    List<CompletableFuture<String>> open = new ArrayList<>(List.of(page, service.call("b")));
    while (!open.isEmpty()) {
      open.removeIf(CompletableFuture::isDone);
    }
    return page;
  }
}
