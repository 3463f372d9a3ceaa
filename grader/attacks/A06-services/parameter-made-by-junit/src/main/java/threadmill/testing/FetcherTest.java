package threadmill.testing;

import java.io.FileOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests, of a kind. */
public class FetcherTest {

  @ParameterizedTest
  @ValueSource(strings = "@OUTSIDE@")
  void writes(FileOutputStream out) throws Exception {
    out.write(1);
    out.close();
  }
}
