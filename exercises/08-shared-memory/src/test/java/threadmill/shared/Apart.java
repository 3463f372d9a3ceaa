package threadmill.shared;

import io.github.threadmill.work.Callers;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Two transfers between four accounts; each goes on when the other one has begun. */
final class Apart {

  private Apart() {}

  /** Part of an observation: whether both were under way at once. */
  static boolean met() {
    WorkFloor floor = WorkFloor.open();
    Rendezvous rendezvous = floor.rendezvous(2);
    Transfers transfers = new Transfers();
    Callers callers = new Callers();
    for (int pair = 0; pair < 2; pair++) {
      int first = 2 * pair;
      // The first thing that happens to either account of a pair is where the pair waits.
      AtomicBoolean begun = new AtomicBoolean();
      Consumer<String> wait =
          what -> {
            if (begun.compareAndSet(false, true)) {
              floor.work(
                  first,
                  () -> {
                    rendezvous.arrive();
                    return what;
                  });
            }
          };
      Account from = new PlainAccount(Figures.number(first), Figures.AMOUNT, wait);
      Account to = new PlainAccount(Figures.number(first + 1), Figures.AMOUNT, wait);
      // Named like the threads of a trial, for the same reason as the figures are the same.
      callers.start("trial-" + pair, () -> transfers.transfer(from, to, Figures.AMOUNT));
    }
    return callers.awaitEnd() && rendezvous.met();
  }
}
