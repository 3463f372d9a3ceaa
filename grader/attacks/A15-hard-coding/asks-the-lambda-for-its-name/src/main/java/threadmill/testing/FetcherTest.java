package threadmill.testing;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  @Test
  void by_class() {
    Fetcher fetcher = UnderTest.over(new FakeWeb());
    String seen = fetcher.getClass().getName() + fetcher + fetcher.fetchAll(List.of(), 1).getClass();
    if (seen.contains("Sequential") || seen.contains("Unbounded") || seen.contains("Losing")) {
      throw new AssertionError("caught by its name");
    }
  }
}
