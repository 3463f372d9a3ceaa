package threadmill.processes;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.process.JvmLauncher;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;

/**
 * Items that go on only when as many are at work as there are workers.
 *
 * @param met whether so many were
 * @param peak how many were at work at once, at the most
 */
record Meeting(Called called, int workers, boolean met, int peak) {

  /** Part of an observation. */
  static Meeting of(int workers, int items) throws Exception {
    try (JvmLauncher launcher = Called.launcher()) {
      WorkFloor floor = WorkFloor.open(launcher::hasMoved);
      Rendezvous rendezvous = floor.rendezvous(workers);
      Called called =
          Called.map(
              launcher,
              workers,
              Called.numbers(items),
              visit ->
                  floor.work(
                      visit.item(),
                      () -> {
                        rendezvous.arriveAndListen();
                        return "";
                      }),
              Numbered::new);
      return new Meeting(called, workers, rendezvous.met(), floor.log().peakAtOnce());
    }
  }

  static void require(Judge judge, Meeting seen) {
    int workers = seen.workers();
    judge
        .help("let no more workers be alive than workers says, and give each one item at a time")
        .require(
            seen.called().launches().refused() == 0 && seen.peak() <= workers,
            "one more worker, or one more item at once, with workers = %d; needs %d and never one"
                + " more",
            workers,
            workers)
        .help("give each of the workers its first item before you wait for the first answer")
        .require(
            seen.met(),
            "at most %s at work at once; needs %d with workers = %d\n"
                + "each of the first %d items stays at work until %d are (it gave up after 5 s in"
                + " which no other one began)",
            seen.peak() == 1 ? "1 item was" : seen.peak() + " items were",
            workers,
            workers,
            workers,
            workers);
    seen.called().requireReturned(judge);
  }
}
