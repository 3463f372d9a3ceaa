package threadmill.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests, of a kind. */
public class FetcherTest {

  @TestFactory
  Stream<DynamicTest> endless() {
    return Stream.generate(() -> DynamicTest.dynamicTest("x", () -> {}));
  }
}
