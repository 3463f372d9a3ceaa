package threadmill.coroutine;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.work.WorkFloor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The public checks of 04-coroutine. */
public class CoroutineChecks {

  @Check("04.entries-and-exits")
  public void entries_and_exits(Lab lab) {
    List<String> order = Turns.draw(lab.random(), 400);
    Turns seen = lab.observe(() -> Turns.taken(order));
    lab.judge(judge -> Turns.require(judge, order, seen));
  }

  @Check("04.lazy-start")
  public void lazy_start(Lab lab) {
    boolean early = lab.observe(CoroutineChecks::startsEarly);
    lab.judge(
        judge ->
            judge
                .help("begin with the body in the first resume, not in the constructor")
                .require(
                    !early, "the body began before the first resume; needs to wait for that"));
  }

  private static boolean startsEarly() {
    AtomicInteger begun = new AtomicInteger();
    Coroutine<Integer, Integer> coroutine =
        new Coroutine<>((first, outside) -> begun.incrementAndGet());
    boolean early = WorkFloor.open().goesUp(begun::get, 0) || begun.get() > 0;
    coroutine.resume(0);
    return early;
  }

  @Check("04.values-both-ways")
  public void values_both_ways(Lab lab) {
    Random random = lab.random();
    List<Long> numbers = random.longs(6, 1, 1000).boxed().toList();
    List<Long> toAdd = Arrays.asList(numbers.toArray(new Long[7]));
    toAdd.set(6, 0L);
    List<Long> toRepeat = Arrays.asList(numbers.get(0), null, numbers.get(1), null);
    Values sums = lab.observe(() -> Values.sums(toAdd));
    Values echo = lab.observe(() -> Values.echo(toRepeat));
    lab.judge(
        judge -> {
          Values.requireSums(judge, toAdd, sums);
          Values.requireEcho(judge, toRepeat, echo);
        });
  }

  @Check("04.exceptions-both-ways")
  public void exceptions_both_ways(Lab lab) {
    Crossing seen = lab.observe(Crossing::seen);
    lab.judge(judge -> Crossing.require(judge, seen));
  }

  @Check("04.close-runs-finally")
  public void close_runs_finally(Lab lab) {
    lab.watchThreads();
    Closing seen = lab.observe(Closing::seen);
    lab.run(Closing::endOfItself);
    lab.awaitThreads();
    lab.judge(
        judge -> {
          Closing.require(judge, seen);
          Closing.requireNoThreads(judge, "after the end of two coroutines");
        });
  }

  @Check("04.generator-same-fringe")
  public void generator_same_fringe(Lab lab) {
    List<String> values = Fringes.draw(lab.random(), 30);
    int place = 3 + lab.random().nextInt(20);
    lab.watchThreads();
    Generated all = lab.observe(() -> Generated.all(values));
    List<String> cutOff = lab.observe(() -> Generated.cutOff(3));
    Fringes same = lab.observe(() -> Fringes.compared(values, values, lab.seed()));
    Fringes other =
        lab.observe(() -> Fringes.compared(values, Fringes.changed(values, place), lab.seed()));
    Fringes longer =
        lab.observe(() -> Fringes.compared(values.subList(0, place), values, lab.seed()));
    Fringes shorter =
        lab.observe(() -> Fringes.compared(values, values.subList(0, place), lab.seed()));
    lab.awaitThreads();
    lab.judge(
        judge -> {
          all.require(judge, values);
          Generated.requireCutOff(judge, cutOff);
          same.require(judge, true, "two trees with the same leaves");
          other.require(judge, false, "two trees that differ in one leaf");
          other.requireStoppedAt(judge, place);
          longer.require(judge, false, "a tree and one with more leaves");
          shorter.require(judge, false, "a tree and one with fewer leaves");
          Closing.requireNoThreads(judge, "when all generators are closed or through");
        });
  }
}
