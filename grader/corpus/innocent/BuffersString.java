// innocent: reads lines of a string
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;

public class BuffersString implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    StringWriter out = new StringWriter();
    out.write("a");
    return service.call(out.toString());
  }
}
