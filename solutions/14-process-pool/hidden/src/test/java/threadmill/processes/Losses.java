package threadmill.processes;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.process.JvmLauncher;
import io.github.threadmill.work.WorkFloor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A call in which several items, one after the other, lose one worker each. */
record Losses(Called called) {

  private static final int ITEMS = 6;
  private static final Set<Integer> LOSING = Set.of(1, 2, 3, 4);

  /** Part of an observation. */
  static Losses seen() throws Exception {
    try (JvmLauncher launcher = Called.launcher()) {
      WorkFloor floor = WorkFloor.open(launcher::hasMoved);
      Set<Integer> left = ConcurrentHashMap.newKeySet();
      left.addAll(LOSING);
      return new Losses(
          Called.map(
              launcher,
              1,
              Called.numbers(ITEMS),
              visit ->
                  floor.work(
                      visit.item(),
                      () -> {
                        if (left.remove(visit.item())) {
                          launcher.kill(visit.worker());
                        }
                        return "";
                      }),
              Numbered::new));
    }
  }

  static void require(Judge judge, Losses seen) {
    Called called = seen.called();
    judge
        .help("an item has three tries of its own: count the losses for each item")
        .require(
            called.thrown() == null,
            "%d items lost one worker each, and the call threw %s; needs to return",
            LOSING.size(),
            called.thrown())
        .require(
            called.answer().equals(Numbered.inOrder(ITEMS)),
            "%d items lost one worker each, and the items were combined as %s\nneeds %s",
            LOSING.size(),
            called.answer().strip(),
            Numbered.inOrder(ITEMS).strip());
    for (int item : LOSING) {
      judge.require(
          called.tries(item) == 2,
          "item %d lost one worker, and was run %d times; needs 2",
          item + 1,
          called.tries(item));
    }
  }
}
