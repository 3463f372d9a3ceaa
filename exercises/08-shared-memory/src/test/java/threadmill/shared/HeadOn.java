package threadmill.shared;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.races.Interleaving;
import io.github.threadmill.work.Callers;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/** Two threads that move money between the same accounts in opposite directions, very often. */
final class HeadOn {

  private static final int TIMES = 20_000;

  private HeadOn() {}

  /** Part of an observation: whether both came to their end. */
  static boolean ended() {
    Transfers transfers = new Transfers();
    Account a = Figures.account(0);
    Account b = Figures.account(1);
    CyclicBarrier start = new CyclicBarrier(2);
    Callers callers = new Callers();
    callers.start("transfer-a-to-b", () -> again(transfers, a, b, start));
    callers.start("transfer-b-to-a", () -> again(transfers, b, a, start));
    return callers.awaitEnd();
  }

  private static Object again(Transfers transfers, Account from, Account to, CyclicBarrier start)
      throws Exception {
    start.await();
    for (int i = 0; i < TIMES; i++) {
      transfers.transfer(from, to, Figures.AMOUNT);
    }
    return "done";
  }

  /**
   * @param seen of the model checker, which decides unless it is in doubt
   * @param ended whether two real threads came to their end
   */
  static void require(Judge judge, Interleaving seen, boolean ended) {
    List<String> cycle = judge.activity().deadlock();
    judge
        .help("take the two locks in an order that does not depend on who gives and who takes")
        .require(
            seen.result() == Interleaving.Result.NONE_FOUND || cycle.isEmpty(),
            "two transfers wait for each other for ever\n%s",
            String.join("\n", cycle))
        .require(
            seen.result() != Interleaving.Result.DOUBTFUL || ended,
            "two threads moved money in opposite directions, %,d times each, and have not ended",
            TIMES);
    // Wrong results, too: transfers from the higher number to the lower one race here only.
    if (seen.found()) {
      seen.require(judge, "transfers in opposite directions both end, and look like one step");
    }
  }
}
