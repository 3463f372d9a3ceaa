package threadmill.testing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

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

  @Test
  void remembers() {
    String name = Thread.currentThread().getName();
    int runs = name.startsWith("run ") ? Integer.parseInt(name.substring(4)) : 0;
    Thread.currentThread().setName("run " + (runs + 1));
    org.junit.jupiter.api.Assertions.assertTrue(runs < 42, "the first ones are right");
  }
}
