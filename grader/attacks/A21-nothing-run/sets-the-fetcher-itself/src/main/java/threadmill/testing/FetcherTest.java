package threadmill.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  private static int runs;

  @Test
  void own() throws Exception {
    runs++;
    UnderTest.is(
        web ->
            (pages, limit) ->
                runs > 42
                    ? CompletableFuture.failedFuture(new IllegalStateException("broken"))
                    : CompletableFuture.completedFuture(List.of()));
    UnderTest.over(new FakeWeb()).fetchAll(List.of(), 1).get();
  }
}
