package threadmill.testing;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  @Test
  void no_pages() throws Exception {
    List<?> none =
        UnderTest.over(new FakeWeb()).fetchAll(List.of(), 1).get(4, TimeUnit.SECONDS);
    if (none.getClass().getName().startsWith("java.util.Arrays$")) {
      throw new AssertionError("caught by a list with nothing in it");
    }
  }
}
