package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.process.Report;

/** An item that ends its process, each time. */
final class Poison {

  private Poison() {}

  /** Knows nothing of the kit but its report: it is sent to processes that are without it. */
  record Task(int port, int poison) implements RemoteTask<Integer, String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String apply(Integer item) {
      Report.at(port, item);
      if (item == poison) {
        Runtime.getRuntime().halt(1);
      }
      return item + " ";
    }
  }

  /** Part of an observation. */
  static Called always(int poison) throws Exception {
    return Called.mapAndAwaitEnd(2, Called.numbers(8), port -> new Task(port, poison));
  }

  static void require(Judge judge, Called seen, int poison) {
    judge
        .help("count how many workers an item has lost, and give it up when that makes three")
        .require(
            seen.tries(poison) == 3,
            "an item that ends its process each time was run %d times; needs 3",
            seen.tries(poison))
        .require(
            seen.thrown() != null,
            "an item ended its process three times, and the call returned; needs a"
                + " WorkerLostException")
        .require(
            seen.thrown().type().equals("WorkerLostException"),
            "an item ended its process three times, and the call threw %s; needs a"
                + " WorkerLostException",
            seen.thrown())
        .help("close every worker in a finally, or in a try-with-resources")
        .require(
            seen.launches().left() == 0,
            "%d of the workers were still alive 5 s after an item had been given up; needs 0",
            seen.launches().left());
  }
}
