package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests for a fetcher that nobody shows us. */
public class FetcherTest {

  /** For what comes at once on a right fetcher, even on a busy machine. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

  private final FakeWeb web = new FakeWeb();
  private final Fetcher fetcher = UnderTest.over(web);

  private static List<URI> pages(int count) {
    return IntStream.range(0, count).mapToObj(i -> URI.create("http://test/page-" + i)).toList();
  }

  private static List<Outcome> get(CompletableFuture<List<Outcome>> result) throws Exception {
    return result.get(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
  }

  private void awaitRequests(int count) throws InterruptedException {
    web.awaitRequests(count, LONG_ENOUGH);
  }

  @Test
  void it_works() throws Exception {
    List<URI> pages = pages(3);
    var result = fetcher.fetchAll(pages, 1);
    for (int i = 0; i < 3; i++) {
      web.awaitRequests(i + 1, LONG_ENOUGH);
      web.answer(pages.get(i), "");
    }
    System.out.println(result.get());
  }
}
