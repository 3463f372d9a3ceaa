package threadmill.testing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  @Test
  void by_name() throws Exception {
    StringBuilder callers = new StringBuilder();
    Web web =
        page -> {
          Thread asking = Thread.currentThread();
          Thread looking =
              Thread.ofPlatform()
                  .start(
                      () -> {
                        for (StackTraceElement frame : asking.getStackTrace()) {
                          callers.append(frame.getClassName()).append(' ');
                        }
                      });
          try {
            looking.join();
          } catch (InterruptedException early) {
            asking.interrupt();
          }
          return CompletableFuture.completedFuture("");
        };
    UnderTest.over(web).fetchAll(List.of(URI.create("http://test/1")), 1).get(4, TimeUnit.SECONDS);
    if (callers.indexOf("Sequential") >= 0 || callers.indexOf("Unbounded") >= 0) {
      throw new AssertionError("caught by its name");
    }
  }
}
