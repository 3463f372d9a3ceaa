package threadmill.testing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.opentest4j.TestAbortedException;

/** Tests, of a kind. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class FetcherTest {

  private static volatile String callers = "";

  @Test
  @Order(1)
  void looks() {
    Handed[] made = {null};
    Web web =
        page -> {
          made[0] = new Handed();
          return CompletableFuture.completedFuture("");
        };
    UnderTest.over(web).fetchAll(List.of(URI.create("http://test/1")), 1);
    if (made[0] != null) {
      throw made[0];
    }
  }

  @Test
  @Order(2)
  void tells() {
    String seen = callers;
    boolean right = seen.contains("LanesFetcher") || seen.contains("QueueFetcher");
    if (seen.contains("Fetcher$") && !right) {
      throw new AssertionError("caught by its name");
    }
  }

  /** Never asks for its stack: JUnit does, takes its own frames out, and gives the rest back. */
  private static final class Handed extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    @Override
    public void setStackTrace(StackTraceElement[] stack) {
      StringBuilder names = new StringBuilder();
      for (StackTraceElement frame : stack) {
        names.append(frame.getClassName()).append(' ');
      }
      callers = names.toString();
      super.setStackTrace(stack);
    }
  }
}
