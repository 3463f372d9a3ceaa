package threadmill.testing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests, of a kind. */
public class FetcherTest {

  @ParameterizedTest
  @MethodSource("java.lang.Thread#getAllStackTraces")
  void sees(Object all) {
    org.junit.jupiter.api.Assertions.fail(String.valueOf(all));
  }
}
