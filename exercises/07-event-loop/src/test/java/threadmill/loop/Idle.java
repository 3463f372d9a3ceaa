package threadmill.loop;

import io.github.threadmill.lab.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A loop with little to do. */
final class Idle {

  private static final int TOLERANCE = 2;

  private Idle() {}

  /** Part of an observation: a sleep of each length, one after the other and all at once. */
  static Ran seen(List<Long> lengths) {
    return new Scene()
        .run(
            scene -> {
              List<CompletableFuture<?>> all = new ArrayList<>();
              CompletableFuture<Integer> chain = CompletableFuture.completedFuture(0);
              for (long length : lengths) {
                all.add(
                    scene.loop().createTask(() -> scene.nap("a sleep of " + length, length, 1)));
                chain = chain.thenCompose(last -> scene.nap("one of many", length, 1));
              }
              all.add(chain);
              return Timers.allOf(all).thenApply(over -> "all");
            });
  }

  static void require(Judge judge, Ran ran, int timers, int wakeUps) {
    ran.requireEnd(judge);
    int most = timers + wakeUps + TOLERANCE;
    judge
        .help("wait until the time of the next timer, not for a little while again and again")
        .require(
            ran.waits() <= most,
            "the loop waited %,d times in %,d ms; needs at most %d timers%s + %d = %d",
            ran.waits(),
            ran.time(),
            timers,
            wakeUps == 0 ? "" : " + " + wakeUps + " wake-ups",
            TOLERANCE,
            most);
  }
}
