// blocking: logs to a file through a PrintWriter
// A file, as in ReadsFile; opened by a constructor that looks harmless.
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.io.File;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;

public class PrintWriterOnFile implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    String name = "shape-" + ProcessHandle.current().pid() + ".log";
    File log = new File(System.getProperty("java.io.tmpdir"), name);
    log.deleteOnExit();
    try (PrintWriter out = new PrintWriter(log)) {
      out.println("asks for a");
    }
    return service.call("a");
  }
}
