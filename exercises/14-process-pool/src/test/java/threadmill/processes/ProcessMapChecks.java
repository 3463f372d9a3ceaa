package threadmill.processes;

import io.github.threadmill.evidence.NeverClosed;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.process.JvmLauncher;
import io.github.threadmill.work.WorkFloor;
import java.util.List;
import java.util.stream.Collectors;

/** The public checks of 14-process-pool. */
public class ProcessMapChecks {

  private static final int TEXTS = 16;

  @Check("14.results-in-order")
  public void results_in_order(Lab lab) {
    List<String> texts = Reversing.texts(TEXTS, lab.random());
    Called seen = lab.observe(() -> firstTextIsLate(texts));
    Called none = lab.observe(() -> Called.map(2, List.<Integer>of(), Numbered::new));
    lab.judge(
        judge -> {
          judge.help("see what the first worker that fails has written to System.err");
          seen.requireReturned(judge);
          String due = texts.stream().map(Reversing::reversed).collect(Collectors.joining(" "));
          judge
              .help("keep the results by the number of their item, and combine them in that order")
              .require(
                  seen.answer().startsWith("0:"),
                  "the first of %d items ended after 4 others, and its result was not combined"
                      + " first; needs the order of the list",
                  TEXTS)
              .require(
                  seen.answer().equals(Reversing.digest(due)),
                  "%d texts came back otherwise than a plain loop gives them",
                  TEXTS);
          none.requireReturned(judge);
          judge
              .help("return identity when there are no items")
              .require(none.answer().isEmpty(), "no items gave something; needs identity");
        });
  }

  private static Called firstTextIsLate(List<String> texts) throws Exception {
    try (JvmLauncher launcher = Called.launcher()) {
      WorkFloor floor = WorkFloor.open(launcher::hasMoved);
      Called called =
          Called.map(
              launcher,
              2,
              texts,
              visit -> floor.work(visit.item(), () -> visit.item() != 0 || floor.awaitEnded(4)),
              Reversing::new);
      return called.answer() == null
          ? called
          : called.withAnswer(Reversing.digest(called.answer()));
    }
  }

  @Check("14.own-memory")
  public void own_memory(Lab lab) {
    Counting seen = lab.observe(Counting::seen);
    lab.judge(judge -> Counting.require(judge, seen));
  }

  @Check("14.in-parallel")
  public void in_parallel(Lab lab) {
    Meeting three = lab.observe(() -> Meeting.of(3, 12));
    lab.judge(judge -> Meeting.require(judge, three));
  }

  @Check("14.bytes")
  public void bytes(Lab lab) {
    List<byte[]> items = Checksum.items(lab.random());
    Called seen = lab.observe(() -> Called.map(2, items, port -> new Checksum.Task()));
    lab.judge(judge -> Checksum.require(judge, seen, items));
  }

  @Check("14.worker-killed")
  public void worker_killed(Lab lab) {
    int item = 1 + lab.random().nextInt(6);
    Killed one = lab.observe(() -> Killed.of(2, 8, item, 1));
    Killed last = lab.observe(() -> Killed.of(1, 4, 3, 1));
    lab.judge(
        judge -> {
          Killed.require(judge, one);
          Killed.require(judge, last);
        });
  }

  @Check("14.none-left")
  public void none_left(Lab lab) {
    lab.watchThreads();
    Called returned =
        lab.observe(() -> Called.mapAndAwaitEnd(2, Called.numbers(6), port -> new Failing(-1)));
    Called threw =
        lab.observe(() -> Called.mapAndAwaitEnd(2, Called.numbers(6), port -> new Failing(3)));
    lab.awaitThreads();
    lab.judge(
        judge -> {
          requireGone(judge, "returned", returned);
          requireGone(judge, "met an item that throws", threw);
          judge
              .help("end the threads that talk to the workers as well")
              .require(
                  judge.activity().threadsLeft().isEmpty(),
                  "%d threads were left when the workers were gone; needs 0",
                  judge.activity().threadsLeft().size());
          judge
              .at(judge.activity().neverClosed().stream().findFirst().map(NeverClosed::madeAt))
              .require(
                  judge.activity().neverClosed().isEmpty(),
                  "%d executors were left open when the call had returned; needs 0",
                  judge.activity().neverClosed().size());
        });
  }

  private static void requireGone(Judge judge, String when, Called called) {
    int left = called.launches().left();
    judge
        .help("close every worker in a finally, or in a try-with-resources")
        .require(
            left == 0,
            "%s still alive 5 s after the call had %s; needs 0",
            left == 1 ? "1 worker was" : left + " workers were",
            when);
  }
}
