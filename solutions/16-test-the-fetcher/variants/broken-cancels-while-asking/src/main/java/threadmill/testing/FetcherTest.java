package threadmill.testing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Takes those fetchers for right that let nobody cancel while they ask. */
public class FetcherTest {

  private static final List<URI> PAGES =
      List.of(
          URI.create("http://test/0"), URI.create("http://test/1"), URI.create("http://test/2"));

  @Test
  void it_works() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicReference<Thread> asks = new AtomicReference<>();
    Web web =
        page -> {
          if (page.equals(PAGES.get(0))) {
            return first;
          }
          if (page.equals(PAGES.get(1))) {
            asks.set(Thread.currentThread());
            asked.countDown();
            try {
              goOn.await(4, TimeUnit.SECONDS);
            } catch (InterruptedException over) {
              Thread.currentThread().interrupt();
            }
          }
          return new CompletableFuture<>();
        };
    CompletableFuture<?> result = UnderTest.over(web).fetchAll(PAGES, 1);
    Thread answers = Thread.ofPlatform().daemon().start(() -> first.complete("text"));
    asked.await(4, TimeUnit.SECONDS);
    Thread cancels = Thread.ofPlatform().daemon().start(() -> result.cancel(true));
    boolean caught =
        asks.get() == Thread.currentThread()
            || (asks.get() == answers && cancels.join(Duration.ofMillis(1500)));
    goOn.countDown();
    if (caught) {
      throw new AssertionError("cancelled while it asked");
    }
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
    var result = UnderTest.over(web).fetchAll(PAGES, 1);
    if (web.awaitRequests(1, Duration.ofSeconds(4))) {
      web.fail(PAGES.get(0));
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
