package threadmill.shared;

import io.github.threadmill.work.Callers;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;

/** Two transfers between four accounts; each goes on when the other one has begun. */
final class Apart {

  /** Numbers so far apart meet in any table of a few locks. */
  private static final int FAR = 16;

  private Apart() {}

  /** Part of an observation: whether both were under way at once, whatever the numbers. */
  static boolean met() {
    return met(1, 1) && met(1 << FAR, 1 << FAR);
  }

  private static boolean met(int lowest, int step) {
    WorkFloor floor = WorkFloor.open();
    Rendezvous rendezvous = floor.rendezvous(2);
    Transfers transfers = new Transfers();
    Callers callers = new Callers();
    for (int pair = 0; pair < 2; pair++) {
      int first = lowest + 2 * pair * step;
      // The first thing that happens to either account of a pair is where the pair waits.
      java.util.concurrent.atomic.AtomicBoolean begun =
          new java.util.concurrent.atomic.AtomicBoolean();
      java.util.function.Consumer<String> wait =
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
      Account from = new PlainAccount(first, 10, wait);
      Account to = new PlainAccount(first + step, 10, wait);
      callers.start("trial-" + first, () -> transfers.transfer(from, to, 5));
    }
    return callers.awaitEnd() && rendezvous.met();
  }
}
