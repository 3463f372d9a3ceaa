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
    Account a = new PlainAccount(1, TIMES);
    Account b = new PlainAccount(2, TIMES);
    CyclicBarrier start = new CyclicBarrier(2);
    Callers callers = new Callers();
    callers.start("transfer-1-to-2", () -> again(transfers, a, b, start));
    callers.start("transfer-2-to-1", () -> again(transfers, b, a, start));
    return callers.awaitEnd();
  }

  private static Object again(Transfers transfers, Account from, Account to, CyclicBarrier start)
      throws Exception {
    start.await();
    for (int i = 0; i < TIMES; i++) {
      transfers.transfer(from, to, 1);
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
    if (seen.result() == Interleaving.Result.DEADLOCK) {
      seen.require(judge, "transfers in opposite directions both end");
    }
  }
}
