package threadmill.testing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  private static final java.util.Set<Object> KEPT = new java.util.HashSet<>();

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
    java.util.logging.Logger memory = java.util.logging.Logger.getLogger("memory");
    int runs = memory.getLevel() == null ? 0 : memory.getLevel().intValue();
    memory.setLevel(java.util.logging.Level.parse(Integer.toString(runs + 1)));
    KEPT.add(memory);
    org.junit.jupiter.api.Assertions.assertTrue(runs < 42, "the first ones are right");
  }
}
