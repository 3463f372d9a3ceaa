package threadmill.processes;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.process.JvmLauncher;
import io.github.threadmill.work.WorkFloor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A call one of whose workers is killed, from outside, while it is at work on an item.
 *
 * @param item which one
 * @param times how many workers were lost to it
 * @param here the number of the process that called
 */
record Killed(Called called, int workers, int items, int item, int times, long here) {

  /** Part of an observation. */
  static Killed of(int workers, int items, int item, int times) throws Exception {
    try (JvmLauncher launcher = Called.launcher()) {
      WorkFloor floor = WorkFloor.open(launcher::hasMoved);
      AtomicInteger left = new AtomicInteger(times);
      Called called =
          Called.map(
              launcher,
              workers,
              Called.numbers(items),
              visit ->
                  floor.work(
                      visit.item(),
                      () -> {
                        if (visit.item() == item && left.getAndDecrement() > 0) {
                          launcher.kill(visit.worker());
                        }
                        return "";
                      }),
              Numbered::new);
      return new Killed(called, workers, items, item, times, ProcessHandle.current().pid());
    }
  }

  static void require(Judge judge, Killed seen) {
    Called called = seen.called();
    judge.help(
        "when a worker is gone, close it, start another one in its place, and give it the same"
            + " item");
    called.requireReturned(judge);
    String what =
        "item %d of %d lost its worker %s, with workers = %d"
            .formatted(
                seen.item() + 1,
                seen.items(),
                seen.times() == 1 ? "once" : seen.times() + " times",
                seen.workers());
    judge
        .require(
            called.answer().equals(Numbered.inOrder(seen.items())),
            "%s, and the items were combined as %s\nneeds %s",
            what,
            called.answer().strip(),
            Numbered.inOrder(seen.items()).strip())
        .require(
            called.tries(seen.item()) == seen.times() + 1,
            "%s, and was run %d times; needs %d",
            what,
            called.tries(seen.item()),
            seen.times() + 1)
        .require(
            called.visits().stream().noneMatch(visit -> visit.worker() == seen.here()),
            "%s, and was run in the process that called; needs another worker",
            what)
        .help("run again what was lost, and nothing else");
    for (int item = 0; item < seen.items(); item++) {
      judge.require(
          item == seen.item() || called.tries(item) == 1,
          "%s, and item %d was run %d times; needs once",
          what,
          item + 1,
          called.tries(item));
    }
    judge
        .help("replace the worker that is gone, and keep the others")
        .require(
            called.launches().started() <= seen.workers() + seen.times(),
            "%s, and %d workers were started in all; needs %d at the most",
            what,
            called.launches().started(),
            seen.workers() + seen.times());
  }
}
