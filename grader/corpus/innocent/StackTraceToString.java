// innocent: writes a stack trace into a string
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;

public class StackTraceToString implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service
        .call("a")
        .<String>thenApply(
            page -> {
              throw new IllegalStateException(page);
            })
        .exceptionally(StackTraceToString::describe);
  }

  private static String describe(Throwable error) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.write("failed: ");
    error.printStackTrace(out);
    out.flush();
    return text.toString().lines().findFirst().orElse("");
  }
}
