package threadmill.parallel;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.lab.Attempt;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.WorkFloor;

/** Calls with items that fail. */
final class Failing {

  /** Fails first by the clock. */
  static final int LATER = 20;

  /** Fails first by its place in the list. */
  static final int EARLIER = 10;

  private Failing() {}

  /** Part of an observation. */
  static String two() {
    WorkFloor floor = WorkFloor.open();
    return Numbered.fold(
        floor,
        32,
        3,
        item -> {
          if (item == LATER) {
            throw new Spilled(LATER);
          }
          if (item == EARLIER) {
            floor.awaitEndOf(LATER);
            throw new Spilled(EARLIER);
          }
        });
  }

  /** Part of an observation. */
  static String error(int workers) {
    return Numbered.fold(
        WorkFloor.open(),
        12,
        workers,
        item -> {
          if (item == 7) {
            throw new Toppled(7);
          }
        });
  }

  /** Two items failed, the later one of the list first. */
  static void requireEarlier(Judge judge, Attempt<String> call) {
    Thrown thrown = thrown(judge, call, "two items failed");
    requireUnwrapped(judge, thrown);
    judge
        .help("look at what became of the items in the order of the list, not as they end")
        .require(
            !("item " + LATER + " spilled").equals(thrown.message()),
            "two items failed, and the call threw what the later one of the list threw, which"
                + " failed first; needs what the earlier one threw");
    requireOwn(judge, thrown, "Spilled: item " + EARLIER + " spilled");
  }

  /** One item failed, with an error. */
  static void requireError(Judge judge, Attempt<String> call) {
    Thrown thrown = thrown(judge, call, "an item failed with an Error");
    requireUnwrapped(judge, thrown);
    requireOwn(judge, thrown, "Toppled: item 7 toppled");
  }

  private static Thrown thrown(Judge judge, Attempt<String> call, String what) {
    Thrown thrown = call.thrown();
    judge
        .help("keep what a task throws, an Error too, and throw it to the caller in the end")
        .require(thrown != null, "%s, and the call returned; needs what the task threw", what);
    return thrown;
  }

  private static void requireUnwrapped(Judge judge, Thrown thrown) {
    Thrown root = thrown.root();
    boolean tasksOwn = root.type().equals("Spilled") || root.type().equals("Toppled");
    judge
        .at(thrown.at())
        .help("throw the cause itself: getCause() of an ExecutionException is what the task threw")
        .require(
            root == thrown || !tasksOwn,
            "the call threw %s around what the task threw; needs what the task threw, as it is",
            thrown.type())
        .at((Place) null);
  }

  private static void requireOwn(Judge judge, Thrown thrown, String due) {
    judge
        .help("keep what a task throws, and throw that very object to the caller in the end")
        .require(
            due.equals(thrown.toString()),
            "the call threw %s; needs the very object that the task threw",
            thrown);
  }
}
