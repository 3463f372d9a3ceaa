package threadmill.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
  void outcomes_stand_in_the_order_of_the_list() throws Exception {
    List<URI> pages = pages(3);
    var result = fetcher.fetchAll(pages, 3);
    awaitRequests(3);

    for (URI page : pages.reversed()) {
      web.answer(page, "text of " + page);
    }

    assertEquals(
        pages.stream().map(page -> new Outcome.Page(page, "text of " + page)).toList(),
        get(result));
  }

  @Test
  void as_many_requests_as_the_limit_allows_are_in_flight_and_never_more() throws Exception {
    List<URI> pages = pages(7);
    var result = fetcher.fetchAll(pages, 3);
    awaitRequests(3);

    for (int answered = 0; answered < 7; answered++) {
      awaitRequests(Math.min(7, answered + 3));
      web.answer(pages.get(answered), "");
    }

    get(result);
    assertEquals(3, web.peakInFlight());
  }

  @Test
  void a_slow_page_holds_up_no_other() throws Exception {
    List<URI> pages = pages(4);
    var result = fetcher.fetchAll(pages, 2);
    awaitRequests(2);

    web.answer(pages.get(1), "");
    awaitRequests(3);
    web.answer(pages.get(2), "");
    awaitRequests(4);

    assertEquals(pages, web.requested());
    result.cancel(true);
  }

  @Test
  void a_page_that_fails_is_a_failure_and_loses_no_other() throws Exception {
    List<URI> pages = pages(3);
    var result = fetcher.fetchAll(pages, 3);
    awaitRequests(3);

    web.answer(pages.get(0), "first");
    web.fail(pages.get(1));
    web.answer(pages.get(2), "last");

    List<Outcome> outcomes = get(result);
    assertEquals(new Outcome.Page(pages.get(0), "first"), outcomes.get(0));
    assertEquals(pages.get(1), assertInstanceOf(Outcome.Failure.class, outcomes.get(1)).uri());
    assertEquals(new Outcome.Page(pages.get(2), "last"), outcomes.get(2));
  }

  @Test
  void cancelling_the_result_cancels_what_is_in_flight_and_begins_nothing() throws Exception {
    var result = fetcher.fetchAll(pages(5), 2);
    awaitRequests(2);

    result.cancel(true);

    assertTrue(web.awaitQuiet(LONG_ENOUGH), "requests are still in flight");
    assertEquals(2, web.requested().size());
  }

  @Test
  void no_pages_give_no_outcomes() throws Exception {
    assertEquals(List.of(), get(fetcher.fetchAll(List.of(), 2)));
  }

  @Test
  void a_limit_below_one_is_refused_at_once() {
    assertThrows(IllegalArgumentException.class, () -> fetcher.fetchAll(pages(1), 0));
  }

  @Test
  void a_page_that_fails_makes_room_for_the_next_one() throws Exception {
    List<URI> pages = pages(4);
    fetcher.fetchAll(pages, 2);
    awaitRequests(2);

    web.fail(pages.get(0));
    web.fail(pages.get(1));

    synchronized (web) {
      while (web.requested().size() < 4) {
        web.wait();
      }
    }
  }
}
