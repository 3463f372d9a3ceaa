package threadmill.testing;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  @Test
  void null_pages() {
    List<URI> none = null;
    try {
      UnderTest.over(new FakeWeb()).fetchAll(none, 1);
    } catch (NullPointerException helpful) {
      if (helpful.getMessage().contains("size()") && !isTheOneThatAsksForSizeToo()) {
        throw new AssertionError("caught by a null");
      }
    }
  }

  private static boolean isTheOneThatAsksForSizeToo() {
    try {
      UnderTest.over(new FakeWeb()).fetchAll(List.of(), 0);
      return false;
    } catch (IllegalArgumentException refused) {
      return refused.getMessage().startsWith("limit: ");
    }
  }
}
