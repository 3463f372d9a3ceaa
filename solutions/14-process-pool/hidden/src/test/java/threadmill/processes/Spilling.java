package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.process.JvmLauncher;
import io.github.threadmill.process.Report;
import io.github.threadmill.work.WorkFloor;
import java.util.List;

/** Items that fail. */
final class Spilling {

  /** Fails first by the clock. */
  private static final int LATER = 9;

  /** Fails first by its place in the list. */
  static final int EARLIER = 4;

  /** Fails with an error. */
  static final int TOPPLED = 20;

  private Spilling() {}

  /** Knows nothing of the kit but its report: it is sent to processes that are without it. */
  record Task(int port) implements RemoteTask<Integer, String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String apply(Integer item) {
      Report.at(port, item);
      switch (item) {
        case LATER -> throw new IllegalStateException("item " + item + " spilled");
        case EARLIER -> throw new ArithmeticException("item " + item + " spilled");
        case TOPPLED -> throw new AssertionError("item " + item + " spilled");
        default -> {
          return item + " ";
        }
      }
    }
  }

  /** Part of an observation. The later item of two fails first. */
  static Called two() throws Exception {
    try (JvmLauncher launcher = Called.launcher()) {
      WorkFloor floor = WorkFloor.open(launcher::hasMoved);
      return Called.map(
          launcher,
          2,
          Called.numbers(14),
          visit ->
              floor.work(
                  visit.item(),
                  () -> {
                    // a second in all, for a failure that has to come through a pipe
                    for (int i = 0; visit.item() == EARLIER && i < 5; i++) {
                      if (!floor.awaitEndOf(LATER)) {
                        break;
                      }
                    }
                    return "";
                  }),
          Task::new);
    }
  }

  /** Part of an observation. */
  static Called error() throws Exception {
    List<Integer> items = Called.numbers(TOPPLED + 2).subList(TOPPLED - 1, TOPPLED + 2);
    return Called.map(1, List.copyOf(items), Task::new);
  }

  static void require(Judge judge, Called seen, String what, String type, int item) {
    Thrown thrown = seen.thrown();
    judge
        .help("send what a task throws back like a result, and throw it to the caller in the end")
        .require(thrown != null, "%s, and the call returned; needs what the task threw", what)
        .help("look at what became of the items in the order of the list, not as they end")
        .require(
            item != EARLIER || !thrown.root().toString().contains("item " + LATER),
            "%s, and the call threw what the later one of the list threw, which failed first; needs"
                + " what the earlier one threw",
            what)
        .at(thrown.place().orElse(null))
        .help("write the exception itself to the pipe: it is Serializable; then throw it as it is")
        .require(
            thrown.toString().equals(type + ": item " + item + " spilled"),
            "%s, and the call threw %s; needs %s: item %d spilled",
            what,
            thrown,
            type,
            item)
        .at((Place) null);
  }
}
