package threadmill.testing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests, of a kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class FetcherTest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @BeforeAll
  void a_stack() throws Exception {
    UnderTest.over(this::get).fetchAll(List.of(URI.create("http://test/1")), 1);
    Thread.sleep(100);
  }

  private CompletableFuture<String> get(URI page) {
    fillInStackTrace();
    return CompletableFuture.completedFuture("");
  }

  @ParameterizedTest
  @MethodSource("getStackTrace")
  void by_name(StackTraceElement frame) {
    String type = frame.getClassName();
    boolean right =
        type.contains("LanesFetcher") || type.contains("ThreadsFetcher") || type.contains("Queue");
    if (type.contains("Fetcher$") && !right) {
      throw new AssertionError("caught by its name");
    }
  }
}
