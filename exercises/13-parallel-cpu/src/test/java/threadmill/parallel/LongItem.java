package threadmill.parallel;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.Stint;
import io.github.threadmill.work.WorkFloor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One item that ends only when seven eighths of the others have ended: how long it is depends on
 * the others alone, and neither on the clock nor on the machine.
 *
 * @param position its number
 * @param ended whether so many others did end before it
 */
record LongItem(int workers, int position, boolean ended, FloorLog log) {

  static final int ITEMS = 64;

  /** 7/8 of 63, rounded down. */
  static final int NEEDED = (ITEMS - 1) * 7 / 8;

  /** Part of an observation. */
  static LongItem at(int position, int workers) {
    WorkFloor floor = WorkFloor.open();
    AtomicBoolean ended = new AtomicBoolean();
    Numbered.fold(
        floor,
        ITEMS,
        workers,
        item -> {
          if (item == position) {
            ended.set(floor.awaitEnded(NEEDED));
          }
        });
    return new LongItem(workers, position, ended.get(), floor.log());
  }

  static void require(Judge judge, LongItem seen) {
    FloorLog log = seen.log();
    judge
        .require(log.of(seen.position()).isPresent(), "item %d was not run", seen.position() + 1)
        .at(log.of(seen.position()).map(Stint::at).orElse(null))
        .help("hand out one item (or a few) at a time: whoever is free takes the next one")
        .require(
            seen.ended(),
            "%d of the %d other items did not begin before the long one had ended; at most %d may"
                + " wait for it\n"
                + "workers = %d, item %d of %d is the long one: it ends when 7/8 of the others, %d,"
                + " have ended (it gave up after 5 s in which none did)",
            heldUp(log, seen.position()),
            ITEMS - 1,
            ITEMS - 1 - NEEDED,
            seen.workers(),
            seen.position() + 1,
            ITEMS,
            NEEDED);
  }

  private static long heldUp(FloorLog log, int position) {
    Stint held = log.of(position).orElseThrow();
    return log.stints().stream().filter(stint -> stint.beganAfter(held)).count();
  }
}
