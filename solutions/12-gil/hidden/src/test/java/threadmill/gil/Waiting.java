package threadmill.gil;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.lab.Judge;
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
 */
record Waiting(Log log, boolean wakesUp) {

  /** More than what two threads need until they have settled. */
  private static final int MOST_WAITS = 20;

  /**
   * Part of an observation.
   *
   * @param waits how many calls that wait the student's code has made so far
   */
  static Waiting seen(IntSupplier waits) throws Exception {
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
                  strand.release();
                });
    return new Waiting(log, wakesUp.get());
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
            MOST_WAITS);
  }
}
