package threadmill.parallel;

import io.github.threadmill.evidence.NeverClosed;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.races.Noise;
import io.github.threadmill.races.Shaken;
import io.github.threadmill.work.WorkFloor;
import io.github.threadmill.work.Worker;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The public checks of 13-parallel-cpu. */
public class ParallelMapChecks {

  @Check("13.same-answer")
  public void same_answer(Lab lab) {
    List<Matrix> items = Matrix.random(200, lab.random());
    Matrix four = lab.observe(() -> product(items, 4));
    Matrix one = lab.observe(() -> product(items, 1));
    Matrix few = lab.observe(() -> product(items.subList(0, 2), 5));
    Matrix none = lab.observe(() -> product(List.of(), 3));
    String late = lab.observe(ParallelMapChecks::firstItemEndsLate);
    int runs = lab.observe(ParallelMapChecks::runsOfTheTask);
    Shaken shaken = lab.observe(() -> Noise.on(QuickItems.class, lab.seed()).with(2, 1, 40).run());
    lab.judge(
        judge -> {
          Matrix expected = Matrix.oneAfterTheOther(items);
          judge
              .help("return identity when there are no items")
              .require(none.equals(Matrix.ONE), "no items gave %s; needs identity", none)
              .help("keep the results by the number of their item, and combine them in that order")
              .require(
                  late.startsWith("0 ") || !late.contains(" 0 "),
                  "the first of 24 items ended after 8 others, and its result was not combined"
                      + " first; needs the order of the list")
              .require(
                  late.equals(Numbered.inOrder(24)),
                  "items 0 to 23 were combined as %s\nneeds %s",
                  late.strip(),
                  Numbered.inOrder(24).strip());
          Matrix two = Matrix.oneAfterTheOther(items.subList(0, 2));
          judge
              .help("run the task once for each item, and combine each result once, in order")
              .require(one.equals(expected), differs(200, 1, one, expected))
              .require(four.equals(expected), differs(200, 4, four, expected))
              .require(few.equals(two), differs(2, 5, few, two))
              .require(
                  runs == 24, "the task ran %d times for 24 items; needs once for each item", runs)
              .help("what the workers all change needs atomic steps, or a lock");
          shaken.require(
              judge,
              QuickItems.WORKERS
                  + " workers run each of "
                  + QuickItems.ITEMS
                  + " items once, and the results are combined in order");
        });
  }

  private static Matrix product(List<Matrix> items, int workers) {
    return ParallelMap.mapAndFold(items, Matrix::power, Matrix.ONE, Matrix::times, workers);
  }

  private static String firstItemEndsLate() {
    WorkFloor floor = WorkFloor.open();
    return Numbered.fold(
        floor,
        24,
        3,
        item -> {
          if (item == 0) {
            floor.awaitEnded(8);
          }
        });
  }

  private static int runsOfTheTask() {
    AtomicInteger runs = new AtomicInteger();
    ParallelMap.mapAndFold(
        Numbered.items(24), item -> runs.incrementAndGet(), 0, (one, other) -> other, 3);
    return runs.get();
  }

  private static String differs(int items, int workers, Matrix found, Matrix expected) {
    return "%d matrices with workers = %d gave %s\na plain loop gives %s"
        .formatted(items, workers, found, expected);
  }

  @Check("13.own-threads")
  public void own_threads(Lab lab) {
    OwnThreads seen = lab.observe(OwnThreads::seen);
    lab.judge(judge -> OwnThreads.require(judge, seen));
  }

  @Check("13.k-together")
  public void k_together(Lab lab) {
    Meeting five = lab.observe(() -> Meeting.of(5, 40));
    lab.judge(judge -> Meeting.require(judge, five));
  }

  @Check("13.long-item")
  public void long_item(Lab lab) {
    int anywhere = 1 + lab.random().nextInt(LongItem.ITEMS / 2 - 1);
    LongItem seen = lab.observe(() -> LongItem.at(0, 2));
    if (seen.ended()) {
      seen = lab.observe(() -> LongItem.at(LongItem.ITEMS / 2, 4));
    }
    if (seen.ended()) {
      seen = lab.observe(() -> LongItem.at(anywhere, 2));
    }
    LongItem last = seen;
    lab.judge(judge -> LongItem.require(judge, last));
  }

  @Check("13.pool-gone")
  public void pool_gone(Lab lab) {
    lab.watchThreads();
    List<Worker> afterReturn = lab.observe(Leaving::afterReturn);
    List<Worker> afterFailure =
        afterReturn.isEmpty() ? lab.observe(Leaving::afterFailure) : List.of();
    lab.awaitThreads();
    lab.judge(
        judge -> {
          judge.help("open the executor in a try-with-resources, or shut it down in finally");
          Leaving.require(judge, "returned", afterReturn);
          Leaving.require(judge, "thrown", afterFailure);
          int left = judge.activity().threadsLeft().size();
          int open = judge.activity().neverClosed().size();
          judge
              .require(
                  left == 0,
                  "%s of the calls' own that ran no items; needs 0",
                  left == 1 ? "1 thread was left" : left + " threads were left")
              .at(judge.activity().neverClosed().stream().findFirst().map(NeverClosed::madeAt))
              .require(
                  open == 0,
                  "%s left open when the calls were over; needs 0",
                  open == 1 ? "1 executor was" : open + " executors were");
        });
  }
}
