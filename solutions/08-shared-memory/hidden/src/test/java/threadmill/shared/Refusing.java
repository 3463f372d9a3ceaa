package threadmill.shared;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.Callers;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A transfer that an account refuses half-way, once.
 *
 * @param what was refused
 * @param got what came out of the transfer
 * @param same whether that is the very object that the account threw
 * @param balances of both accounts afterwards
 * @param laterEnded whether another thread could use the accounts afterwards
 * @param later of both accounts after that
 */
record Refusing(
    String what,
    String got,
    boolean same,
    List<Long> balances,
    boolean laterEnded,
    List<Long> later) {

  /** Part of an observation. */
  static Refusing of(String what) {
    Spoiled refusal = new Spoiled("the account refuses");
    AtomicBoolean refused = new AtomicBoolean();
    Account from = refusing(1, what, refusal, refused);
    Account to = refusing(0, what, refusal, refused);
    Transfers transfers = new Transfers();
    Callers callers = new Callers();
    Callers.Call<Boolean> first =
        callers.start("trial-0", () -> transfers.transfer(from, to, Figures.AMOUNT));
    boolean ended = callers.awaitEnd();
    List<Long> balances = List.of(from.balance(), to.balance());
    Callers others = new Callers();
    others.start(
        "trial-1",
        () ->
            transfers.transfer(to, from, Figures.AMOUNT)
                && transfers.transfer(from, to, Figures.AMOUNT)
                && transfers.transfer(from, to, Figures.AMOUNT));
    boolean laterEnded = ended && others.awaitEnd();
    return new Refusing(
        what,
        first.thrown() == null ? "returned " + first.value() : "threw " + first.thrown(),
        first.thrown() == refusal,
        balances,
        laterEnded,
        List.of(from.balance(), to.balance()));
  }

  private static Account refusing(
      int account, String what, Spoiled refusal, AtomicBoolean refused) {
    return new PlainAccount(
        Figures.number(account),
        Figures.AMOUNT,
        done -> {
          if (done.equals(what) && refused.compareAndSet(false, true)) {
            throw refusal;
          }
        });
  }

  static void require(Judge judge, Refusing seen) {
    judge
        .help("let the account's exception out as it is")
        .require(
            seen.same(),
            "an account refused a %s, and the transfer %s; needs the account's exception",
            seen.what(),
            seen.got())
        .help("put back what was taken before the exception goes out")
        .require(
            seen.balances().equals(List.of(Figures.AMOUNT, Figures.AMOUNT)),
            "an account refused a %s; the balances were %d and %d, and are %d and %d",
            seen.what(),
            Figures.AMOUNT,
            Figures.AMOUNT,
            seen.balances().get(0),
            seen.balances().get(1))
        .help("release each lock in finally: what throws leaves by that door, too")
        .require(
            seen.laterEnded(),
            "an account refused a %s; after that another thread waits for ever to use the same"
                + " accounts",
            seen.what())
        .require(
            seen.later().equals(List.of(0L, 2 * Figures.AMOUNT)),
            "an account refused a %s; later transfers went wrong: %s, needs %s",
            seen.what(),
            seen.later(),
            List.of(0L, 2 * Figures.AMOUNT));
  }
}
