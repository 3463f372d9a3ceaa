package threadmill.testing;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  @RepeatedTest(1_000_000)
  void again() {}
}
