// blocking: the JDK joins texts that go on until the page is there
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;

public class JdkWalksUntilDone implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    Iterable<String> ticks =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return !page.isDone();
              }

              @Override
              public String next() {
                return "";
              }
            };
    String none = String.join("", ticks);
    return page.thenApply(text -> text + none);
  }
}
