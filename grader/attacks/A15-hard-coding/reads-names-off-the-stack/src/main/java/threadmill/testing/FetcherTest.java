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
          for (StackTraceElement frame : new Throwable().getStackTrace()) {
            callers.append(frame.getClassName()).append(' ');
          }
          return CompletableFuture.completedFuture("");
        };
    var result = UnderTest.over(web).fetchAll(List.of(URI.create("http://test/1")), 1);
    try {
      result.get(4, TimeUnit.SECONDS);
    } finally {
      String seen = callers.toString();
      for (String wrong : List.of("Sequential", "Unbounded", "Reordered", "Losing", "Leaking", "Leaky", "Deaf")) {
        if (seen.contains(wrong)) {
          throw new AssertionError("caught by its name");
        }
      }
    }
  }
}
