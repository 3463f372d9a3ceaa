package threadmill.gil;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.evidence.ShortWaits;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.races.SpuriousWakeups;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.work.WorkFloor;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/**
 * Two threads that wait while a third one keeps the lock.
 *
 * @param wakesUp whether they began to wait, woke up and waited again, many times
 * @param shortWait a wait with a short limit, null if there was none
 */
record Waiting(Log log, boolean wakesUp, ShortWaits.Seen shortWait) {

  /** More than what two threads need until they have settled. */
  private static final int MOST_WAITS = 20;

  /**
   * Part of an observation.
   *
   * @param waits how many calls that wait the student's code has made so far
   * @param wakeups those that have woken threads early, and wake one more when all wait
   */
  static Waiting seen(IntSupplier waits, SpuriousWakeups wakeups, ShortWaits shortWaits)
      throws Exception {
    AtomicBoolean wakesUp = new AtomicBoolean();
    Part wait =
        strand -> {
          strand.acquire();
          strand.hold();
          strand.release();
        };
    Log log =
        new Machine(100)
            .run(
                strand -> {
                  strand.acquire();
                  strand.start(wait);
                  strand.start(wait);
                  wakesUp.set(WorkFloor.open().goesUp(waits, MOST_WAITS));
                  wakeups.wakeOne();
                  strand.holdAndListen();
                  strand.release();
                });
    return new Waiting(log, wakesUp.get(), shortWaits.first());
  }

  static void require(Judge judge, Waiting seen) {
    Optional<BlockingCall> oftenest =
        judge.activity().blocking().stream().max(Comparator.comparing(BlockingCall::times));
    Log log = seen.log();
    judge
        .at(oftenest.flatMap(Activity::placeOf))
        .help("a wait may end before its time: look again in a loop whether it is this one's turn")
        .require(
            log.broken().isEmpty(),
            "a wait ended early, as any wait may, and %s; needs one at a time",
            log.broken());
    judge
        .help("notify wakes any one of those who wait, and it need not be its turn: notifyAll wakes all")
        .require(
            log.stuck() == 0,
            "a wait ended early, as any wait may, and began again; after a release, %d threads waited"
                + " and none had the lock; needs it to go to the one whose turn it is",
            log.stuck());
    log.requireSound(judge);
    judge
        .help("wait with something that is woken: a monitor, a condition, a semaphore, park")
        .require(
            log.restless() == 0,
            "%s running while another thread had the lock; needs 0",
            log.restless() == 1 ? "1 thread kept" : log.restless() + " threads kept")
        .require(
            !seen.wakesUp(),
            "threads woke up and waited again, more than %d times in a second in which the lock"
                + " stayed with one thread; needs to be woken by whoever lets go of it",
            MOST_WAITS)
        .at(seen.shortWait() == null ? null : seen.shortWait().at())
        .require(
            seen.shortWait() == null,
            "a thread waited for the lock for %s: then it asks again, or goes on without the lock;"
                + " needs to be woken by whoever lets go of it",
            seen.shortWait());
  }
}
