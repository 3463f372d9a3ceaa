// blocking: a catch block asks for a default, and waits for it
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class CatchBlockWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service.call("p" + port(service, "eighty"));
  }

  private static int port(Service service, String setting) {
    try {
      return Integer.parseInt(setting);
    } catch (NumberFormatException e) {
      return service.call("port").join().length();
    }
  }
}
