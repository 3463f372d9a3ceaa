package threadmill.parallel;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;
import io.github.threadmill.work.Worker;
import java.util.List;
import java.util.stream.Collectors;

/** Which threads are left behind. */
final class Leaving {

  private static final int WORKERS = 3;
  private static final int ITEMS = 24;
  private static final int FAILING = 5;

  private Leaving() {}

  /** Part of an observation. */
  static List<Worker> afterReturn() {
    WorkFloor floor = WorkFloor.open();
    Rendezvous rendezvous = floor.rendezvous(WORKERS);
    Numbered.fold(floor, ITEMS, WORKERS, item -> rendezvous.arrive());
    return floor.awaitThreadsGone();
  }

  /** Part of an observation. */
  static List<Worker> afterFailure() {
    WorkFloor floor = WorkFloor.open();
    Rendezvous rendezvous = floor.rendezvous(WORKERS);
    try {
      Numbered.fold(
          floor,
          ITEMS,
          WORKERS,
          item -> {
            rendezvous.arrive();
            if (item == FAILING) {
              throw new IllegalStateException("item " + FAILING + " fails");
            }
          });
    } catch (NotImplementedYet marker) {
      throw marker;
    } catch (RuntimeException whatever) {
      // which exception comes out is another check's business
    }
    return floor.awaitThreadsGone();
  }

  static void require(Judge judge, String when, List<Worker> left) {
    judge.require(
        left.isEmpty(),
        "%s still alive 5 s after the call had %s; needs 0\n%s",
        left.size() == 1
            ? "1 thread that had run items was"
            : left.size() + " threads that had run items were",
        when,
        left.stream().map(Leaving::shown).collect(Collectors.joining(", ")));
  }

  /** Pools are numbered as they come in a JVM: that number says nothing and is left out. */
  private static String shown(Worker worker) {
    return worker.name().isEmpty()
        ? "a virtual thread"
        : worker.name().replaceAll("(?i)(pool-)\\d+", "$1n");
  }
}
