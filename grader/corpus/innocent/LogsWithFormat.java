// innocent: logs what comes, with String.format
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class LogsWithFormat implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service
        .call("a")
        .whenComplete(
            (page, error) -> LOG.log(System.Logger.Level.TRACE, String.format("got %s", page)));
  }

  private static final System.Logger LOG = System.getLogger("shapes");
}
