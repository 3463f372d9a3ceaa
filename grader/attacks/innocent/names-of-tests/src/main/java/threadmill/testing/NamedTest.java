package threadmill.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedTest {

  private URI page;

  @BeforeEach
  void page(TestInfo info) {
    page = URI.create("http://test/" + info.getTestMethod().map(Method::getName).orElse("page"));
  }

  @ParameterizedTest
  @ValueSource(classes = {IOException.class, TimeoutException.class})
  void kinds(Class<? extends Exception> kind) {
    assertTrue(Exception.class.isAssignableFrom(kind), page + " fails with " + kind);
  }
}
