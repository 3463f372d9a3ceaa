package threadmill.parallel;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;
import io.github.threadmill.work.Worker;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which threads did what.
 *
 * @param folds how many results were combined on the common pool
 */
record OwnThreads(FloorLog log, int folds) {

  private static final int ITEMS = 24;

  /** Part of an observation. Two items have to meet, so that no thread can do all of them alone. */
  static OwnThreads seen() {
    WorkFloor floor = WorkFloor.open();
    Rendezvous rendezvous = floor.rendezvous(2);
    AtomicInteger folds = new AtomicInteger();
    ParallelMap.mapAndFold(
        Numbered.items(ITEMS),
        item ->
            floor.work(
                item,
                () -> {
                  rendezvous.arrive();
                  return "";
                }),
        "",
        (left, right) -> {
          if (floor.kindHere() == Worker.Kind.COMMON_POOL) {
            folds.incrementAndGet();
          }
          return left + right;
        },
        3);
    return new OwnThreads(floor.log(), folds.get());
  }

  static void require(Judge judge, OwnThreads seen) {
    FloorLog log = seen.log();
    boolean shared = log.countOn(Worker.Kind.COMMON_POOL) > 0;
    judge
        .at(parallelStream(judge.activity()).or(log::firstPlace))
        .help(
            "make an executor with as many threads as there are workers, and hand the items to it;"
                + " a parallel stream or an async method without an executor takes the common pool")
        .require(
            !shared,
            "the items ran on the common pool, which all of the JVM shares; needs 0 items there")
        .at((Place) null)
        .require(
            seen.folds() == 0,
            "results were combined on the common pool, which all of the JVM shares; needs 0 there")
        .at(log.firstPlace())
        .help("start threads, or an executor, and let them run the items")
        .require(
            log.stints().stream().anyMatch(stint -> stint.worker().isOwn()),
            "all %d items ran on the thread that called; needs threads of the call's own, with"
                + " workers = 3",
            ITEMS);
  }

  private static Optional<Place> parallelStream(Activity activity) {
    return activity.calls().stream()
        .filter(call -> call.group().equals("parallel-streams"))
        .map(OwnThreads::place)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Place> place(BlockingCall call) {
    return Activity.placeOf(call);
  }
}
