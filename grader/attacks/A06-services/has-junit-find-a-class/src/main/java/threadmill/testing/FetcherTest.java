package threadmill.testing;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests, of a kind. */
public class FetcherTest {

  @ParameterizedTest
  @ValueSource(strings = "java.nio.file.StandardOpenOption")
  void by_name(Class<?> type) {
    Assertions.assertTrue(type.getEnumConstants().length > 0);
  }
}
