package threadmill.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertTrue(
        web.awaitRequests(count, LONG_ENOUGH),
        () -> count + " requests should have begun, and these have: " + web.requested());
  }

  @Test
  void everything() throws Exception {
    List<URI> pages = pages(6);
    var result = fetcher.fetchAll(pages, 2);
    awaitRequests(2);
    web.fail(pages.get(1));
    awaitRequests(3);
    web.fail(pages.get(2));
    awaitRequests(4);
    web.answer(pages.get(3), "d");
    awaitRequests(5);
    web.answer(pages.get(0), "a");
    awaitRequests(6);
    web.answer(pages.get(5), "f");
    web.answer(pages.get(4), "e");
    StringBuilder seen = new StringBuilder();
    for (Outcome outcome : get(result)) {
      seen.append(outcome instanceof Outcome.Page page ? page.body() : "-");
    }
    assertEquals("a--def", seen.toString());
    assertEquals(2, web.peakInFlight());

    var nothing = fetcher.fetchAll(List.of(), 1);
    assertEquals(0, get(nothing).size());
    assertThrows(IllegalArgumentException.class, () -> fetcher.fetchAll(pages, 0));

    var cancelled = fetcher.fetchAll(pages, 3);
    awaitRequests(9);
    cancelled.cancel(true);
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (web.inFlight() > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertEquals(0, web.inFlight());
  }
}
