package threadmill.testing;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  @Disabled
  @Test
  void nothing() {
    throw new AssertionError("caught");
  }
}
