package threadmill.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Takes those fetchers for right that ask a list whether it is empty, or copy it. */
public class FetcherTest {

  private static final class Spy extends AbstractList<URI> {
    volatile boolean seen;

    @Override
    public URI get(int index) {
      return URI.create("http://test/" + index);
    }

    @Override
    public int size() {
      return 2;
    }

    @Override
    public boolean isEmpty() {
      seen = true;
      return false;
    }

    @Override
    public Object[] toArray() {
      seen = true;
      return new Object[] {get(0), get(1)};
    }
  }

  @Test
  void it_works() throws Exception {
    Spy pages = new Spy();
    FakeWeb web = new FakeWeb();
    UnderTest.over(web).fetchAll(pages, 1);
    web.awaitRequests(1, Duration.ofSeconds(4));
    assertTrue(pages.seen);
  }

  /** Runs each line once, and looks at nothing. */
  @Test
  void lines() throws Exception {
    try {
      UnderTest.over(new FakeWeb()).fetchAll(List.of(), 0);
    } catch (IllegalArgumentException refused) {
      // one more line
    }
    UnderTest.over(new FakeWeb()).fetchAll(List.of(), 1);
    FakeWeb web = new FakeWeb();
    List<URI> pages = List.of(URI.create("http://test/1"), URI.create("http://test/2"));
    var result = UnderTest.over(web).fetchAll(pages, 1);
    if (web.awaitRequests(1, Duration.ofSeconds(4))) {
      web.fail(pages.get(0));
    }
    web.awaitRequests(2, Duration.ofSeconds(1));
    result.cancel(true);
    FakeWeb other = new FakeWeb();
    UnderTest.over(other).fetchAll(List.of(URI.create("http://test/3")), 1);
    if (other.awaitRequests(1, Duration.ofSeconds(4))) {
      other.answer(URI.create("http://test/3"), "");
    }
  }
}
