package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.process.JvmLauncher;
import io.github.threadmill.process.Report;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A call whose items count, in a static field, how many of them their process has run.
 *
 * @param here the number of the process that called
 */
record Counting(Called called, long here) {

  private static final int ITEMS = 10;
  private static final int WORKERS = 2;

  /** Knows nothing of the kit but its report: it is sent to processes that are without it. */
  record Task(int port) implements RemoteTask<Integer, String> {

    private static final long serialVersionUID = 1L;

    private static int count;

    @Override
    public String apply(Integer item) {
      Report.at(port, item);
      return ProcessHandle.current().pid() + ":" + ++count + " ";
    }
  }

  /** Part of an observation. Two items have to meet, so that no worker can run all of them. */
  static Counting seen() throws Exception {
    try (JvmLauncher launcher = Called.launcher()) {
      WorkFloor floor = WorkFloor.open(launcher::hasMoved);
      Rendezvous rendezvous = floor.rendezvous(WORKERS);
      Called called =
          Called.map(
              launcher,
              WORKERS,
              Called.numbers(ITEMS),
              visit ->
                  floor.work(
                      visit.item(),
                      () -> {
                        rendezvous.arrive();
                        return "";
                      }),
              Task::new);
      return new Counting(called, ProcessHandle.current().pid());
    }
  }

  static void require(Judge judge, Counting seen) {
    judge.help("start workers with launcher.start(Worker.class), and run the items there");
    seen.called().requireReturned(judge);
    Map<Long, List<Integer>> counts = counts(seen.called().answer());
    int started = seen.called().launches().started();
    judge
        .require(
            !counts.containsKey(seen.here()),
            "items ran in the process that called; needs processes of the workers' own")
        .require(
            counts.size() >= WORKERS,
            "all %d items ran in 1 process with workers = %d; needs %d processes",
            ITEMS,
            WORKERS,
            WORKERS)
        .require(
            counts.entrySet().stream()
                .allMatch(each -> seen.called().visits(each.getKey()) == each.getValue().size()),
            "items say that they ran in processes in which they did not; needs each result to come"
                + " from the worker that has run the item")
        .help("start each worker once, and give it one item after the other")
        .require(
            started <= WORKERS,
            "%d workers were started for %d items with workers = %d, and none had died; needs %d",
            started,
            ITEMS,
            WORKERS,
            WORKERS)
        .require(
            counts.values().stream().allMatch(Counting::isOneByOne),
            "a static field of the task's, which counts the items of its process, went %s; needs 1,"
                + " 2, 3 and so on",
            counts.values().stream()
                .filter(each -> !isOneByOne(each))
                .findFirst()
                .orElse(List.of()));
  }

  private static Map<Long, List<Integer>> counts(String answer) {
    Map<Long, List<Integer>> counts = new TreeMap<>();
    for (String each : answer.strip().split(" ")) {
      String[] parts = each.split(":");
      counts
          .computeIfAbsent(Long.parseLong(parts[0]), pid -> new ArrayList<>())
          .add(Integer.parseInt(parts[1]));
    }
    return counts;
  }

  private static boolean isOneByOne(List<Integer> counts) {
    return counts.stream()
        .sorted()
        .toList()
        .equals(IntStream.rangeClosed(1, counts.size()).boxed().toList());
  }
}
