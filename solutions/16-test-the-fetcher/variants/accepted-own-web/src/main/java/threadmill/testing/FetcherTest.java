package threadmill.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fetcher")
public class FetcherTest {

  record Asked(URI page, CompletableFuture<String> answer) {}

  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private Fetcher fetcher;

  @BeforeEach
  void make() {
    fetcher =
        UnderTest.over(
            page -> {
              open.incrementAndGet();
              CompletableFuture<String> answer = new CompletableFuture<>();
              asked.add(new Asked(page, answer));
              return answer;
            });
  }

  private void answer(Asked request) {
    open.decrementAndGet();
    request.answer().complete(request.page().getPath());
  }

  static List<URI> pages(int n) {
    List<URI> list = new ArrayList<>();
    while (list.size() < n) {
      list.add(URI.create("test://site/" + list.size()));
    }
    return list;
  }

  @Nested
  class Limit {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void is_reached_and_kept(int limit) throws Exception {
      CompletableFuture<List<Outcome>> result = fetcher.fetchAll(pages(9), limit);
      List<Asked> flying = new ArrayList<>();
      for (int left = 9; left > 0; left--) {
        while (flying.size() < Math.min(limit, left)) {
          flying.add(asked.take());
        }
        assertTrue(open.get() <= limit, "too many: " + open);
        answer(flying.removeLast());
      }
      List<Outcome> outcomes = result.get();
      for (int i = 0; i < 9; i++) {
        assertEquals(new Outcome.Page(pages(9).get(i), "/" + i), outcomes.get(i));
      }
    }

    @Test
    void must_be_positive() {
      assertThrows(IllegalArgumentException.class, () -> fetcher.fetchAll(pages(2), -1));
    }
  }

  @Test
  void survives_a_web_that_is_down() {
    List<Outcome> outcomes =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> {
              Fetcher lost =
                  UnderTest.over(
                      page ->
                          page.getPath().endsWith("3")
                              ? CompletableFuture.completedFuture("there")
                              : CompletableFuture.failedFuture(new RuntimeException("down")));
              return lost.fetchAll(pages(5), 2).get();
            });
    for (Outcome outcome : outcomes) {
      assertEquals(
          outcome.uri().getPath().endsWith("3"), outcome instanceof Outcome.Page, "" + outcome);
    }
    assertEquals(5, outcomes.size());
  }

  @Test
  @Timeout(5)
  void stops_when_cancelled() throws Exception {
    CompletableFuture<?> result = fetcher.fetchAll(pages(4), 2);
    Asked one = asked.take();
    Asked two = asked.take();
    assertFalse(one.answer().isDone());
    result.cancel(true);
    while (!one.answer().isCancelled() || !two.answer().isCancelled()) {
      Thread.sleep(5);
    }
  }

  @Test
  void has_nothing_to_do_for_nobody() {
    try {
      assertTrue(
          fetcher.fetchAll(List.of(), 3).get(3, java.util.concurrent.TimeUnit.SECONDS).isEmpty());
    } catch (Exception e) {
      fail(e);
    }
  }
}
