package threadmill.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays the web by dice that always fall alike, and compares the fetcher with a {@link Model} after
 * each move.
 */
public class FetcherTest {

  @TestFactory
  Stream<DynamicTest> does_what_the_model_does() {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(
            game ->
                dynamicTest(
                    "game " + game, () -> new Game(game, 1 + game % 4, 2 + game % 7).play()));
  }

  @Test
  void the_worst_order_of_all() throws Exception {
    Game game = new Game(0, 4, 4);
    game.await(4);
    for (int page = 3; page >= 0; page--) {
      game.end(page, page != 2);
    }
    game.compare();
  }

  @Test
  void cancelled() throws Exception {
    Game game = new Game(0, 3, 6);
    game.await(3);
    game.end(1, false);
    game.await(4);
    game.result.cancel(true);
    assertTrue(game.web.awaitQuiet(Duration.ofSeconds(3)));
    assertTrue(!game.web.awaitRequests(5, Duration.ofMillis(400)), "no other one begins");
  }

  @Test
  void nothing_to_do() throws Exception {
    Game game = new Game(0, 2, 0);
    game.compare();
  }

  @Test
  void limits_that_are_none() {
    for (int limit : new int[] {0, -7}) {
      FakeWeb web = new FakeWeb();
      assertThrows(
          IllegalArgumentException.class,
          () -> UnderTest.over(web).fetchAll(List.of(URI.create("x:y")), limit));
      assertEquals(0, web.requested().size());
    }
  }

  /** One call, and what must have become of it so far. */
  private static final class Game {
    final FakeWeb web = new FakeWeb();
    final Model model;
    final List<URI> pages;
    final CompletableFuture<List<Outcome>> result;
    final Dice dice;

    Game(int seed, int places, int count) throws InterruptedException {
      dice = new Dice(seed);
      model = new Model(count, places);
      pages = IntStream.range(0, count).mapToObj(i -> URI.create("http://dice/" + i)).toList();
      result = call(places);
    }

    /** A fetcher that does not return must not keep the test. */
    private CompletableFuture<List<Outcome>> call(int places) throws InterruptedException {
      Object[] returned = new Object[1];
      Thread caller =
          Thread.ofPlatform()
              .daemon()
              .start(() -> returned[0] = UnderTest.over(web).fetchAll(pages, places));
      caller.join(3_000);
      if (caller.isAlive() || returned[0] == null) {
        fail("fetchAll does not return");
      }
      @SuppressWarnings("unchecked")
      CompletableFuture<List<Outcome>> future = (CompletableFuture<List<Outcome>>) returned[0];
      return future;
    }

    void play() throws Exception {
      while (!model.inFlight().isEmpty()) {
        await(model.requested());
        List<Integer> inFlight = model.inFlight();
        end(inFlight.get(dice.roll(inFlight.size())), dice.roll(3) > 0);
      }
      compare();
    }

    void await(int requests) throws InterruptedException {
      assertEquals(requests, model.requested());
      assertTrue(
          web.awaitRequests(requests, Duration.ofSeconds(3)), () -> "only " + web.requested());
      assertEquals(pages.subList(0, requests), web.requested());
      assertEquals(model.inFlight().size(), web.inFlight());
    }

    void end(int page, boolean good) {
      assertTrue(!result.isDone(), "a page is still on its way");
      model.end(page, good);
      if (good) {
        web.answer(pages.get(page), "the text " + page);
      } else {
        web.fail(pages.get(page));
      }
    }

    void compare() throws Exception {
      List<Outcome> outcomes = result.get(3, TimeUnit.SECONDS);
      assertEquals(pages, outcomes.stream().map(Outcome::uri).toList());
      for (int i = 0; i < pages.size(); i++) {
        if (model.good(i)) {
          assertEquals(new Outcome.Page(pages.get(i), "the text " + i), outcomes.get(i));
        } else {
          assertTrue(outcomes.get(i) instanceof Outcome.Failure, "page " + i + " has failed");
        }
      }
      assertTrue(web.peakInFlight() <= model.places());
      assertEquals(pages.size(), web.requested().size());
    }
  }
}
