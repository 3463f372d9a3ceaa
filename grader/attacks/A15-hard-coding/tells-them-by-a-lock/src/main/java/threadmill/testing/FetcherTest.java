package threadmill.testing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  private static final List<URI> PAGES =
      List.of(
          URI.create("http://test/1"), URI.create("http://test/2"), URI.create("http://test/3"));

  /** The right ones hold a lock of theirs while they ask; the wrong ones have none. */
  @Test
  void nobody_asks_while_somebody_asks() throws InterruptedException {
    AtomicBoolean asking = new AtomicBoolean();
    AtomicBoolean together = new AtomicBoolean();
    List<CompletableFuture<String>> answers = new CopyOnWriteArrayList<>();
    Web web =
        page -> {
          if (asking.get()) {
            together.set(true);
          }
          CompletableFuture<String> answer = new CompletableFuture<>();
          answers.add(answer);
          if (page.equals(PAGES.get(1))) {
            asking.set(true);
            Thread.ofPlatform().daemon().start(() -> answers.getFirst().complete("first"));
            waitFor(together);
            asking.set(false);
          }
          return answer;
        };
    var result = UnderTest.over(web).fetchAll(PAGES, 2);
    for (int i = 0; i < 200 && !result.isDone(); i++) {
      answers.forEach(answer -> answer.complete("later"));
      Thread.sleep(i < 100 ? 1 : 30);
    }
    if (together.get()) {
      throw new AssertionError("two requests began at the same moment");
    }
  }

  private static void waitFor(AtomicBoolean flag) {
    try {
      for (int i = 0; i < 60 && !flag.get(); i++) {
        Thread.sleep(5);
      }
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }
}
