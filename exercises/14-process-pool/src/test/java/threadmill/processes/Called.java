package threadmill.processes;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.process.Desk;
import io.github.threadmill.process.JvmLauncher;
import io.github.threadmill.process.LaunchLog;
import io.github.threadmill.process.Visit;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One call of the student's map, and what became of it.
 *
 * @param answer what it returned; null where it threw
 * @param thrown what it threw; null where it returned
 * @param launches what the launcher has seen
 * @param visits the tasks that have reported
 */
record Called(String answer, Thrown thrown, LaunchLog launches, List<Visit> visits) {

  /** More workers than this are never alive at once, whatever the student's code asks for. */
  private static final int MOST = 3;

  /** What is done about a task that reports. */
  interface Host {
    void receive(Visit visit);
  }

  static JvmLauncher launcher() throws IOException {
    return JvmLauncher.open(Called.class, MOST);
  }

  static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /**
   * Part of an observation.
   *
   * @param task made for the desk at a port
   */
  static <T> Called map(
      JvmLauncher launcher,
      int workers,
      List<T> items,
      Host host,
      IntFunction<RemoteTask<T, String>> task)
      throws Exception {
    return map(launcher, workers, items, host, task, JvmLauncher::log);
  }

  /** The same with tasks that nobody stops. */
  static <T> Called map(int workers, List<T> items, IntFunction<RemoteTask<T, String>> task)
      throws Exception {
    try (JvmLauncher launcher = launcher()) {
      return map(launcher, workers, items, visit -> {}, task, JvmLauncher::log);
    }
  }

  /** The same, and the workers are given the time that they need to end. */
  static <T> Called mapAndAwaitEnd(
      int workers, List<T> items, IntFunction<RemoteTask<T, String>> task) throws Exception {
    try (JvmLauncher launcher = launcher()) {
      return map(launcher, workers, items, visit -> {}, task, JvmLauncher::awaitEnd);
    }
  }

  private static <T> Called map(
      JvmLauncher launcher,
      int workers,
      List<T> items,
      Host host,
      IntFunction<RemoteTask<T, String>> task,
      Look look)
      throws Exception {
    try (Desk desk = Desk.open(launcher::hasStarted, host::receive)) {
      try {
        String answer =
            new ProcessMap(launcher)
                .mapAndFold(items, task.apply(desk.port()), "", String::concat, workers);
        return new Called(answer, null, look.at(launcher), desk.visits());
      } catch (RuntimeException | Error failed) {
        requireStarted(failed);
        Thrown thrown = Thrown.of(failed, "threadmill.processes");
        return new Called(null, thrown, look.at(launcher), desk.visits());
      }
    }
  }

  private interface Look {
    LaunchLog at(JvmLauncher launcher) throws InterruptedException;
  }

  private static void requireStarted(Throwable failed) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      if (each instanceof NotImplementedYet marker) {
        throw marker;
      }
    }
  }

  /** The same with another answer. */
  Called withAnswer(String other) {
    return new Called(other, thrown, launches, visits);
  }

  /** How often an item has reported. */
  long tries(int item) {
    return visits.stream().filter(visit -> visit.item() == item).count();
  }

  /** How many items a worker has reported. */
  long visits(long worker) {
    return visits.stream().filter(visit -> visit.worker() == worker).count();
  }

  /** The call must have returned. */
  void requireReturned(Judge judge) {
    judge
        .at(thrown == null ? null : thrown.place().orElse(null))
        .require(thrown == null, "the call threw %s; needs to return%s", thrown, said())
        .at((Place) null);
  }

  /** The beginning of what a worker wrote to its standard error, if any did. */
  String said() {
    return launches.said().isBlank()
        ? ""
        : "\na worker wrote to System.err: "
            + launches.said().lines().limit(3).map(String::strip).collect(Collectors.joining("\n"));
  }
}
