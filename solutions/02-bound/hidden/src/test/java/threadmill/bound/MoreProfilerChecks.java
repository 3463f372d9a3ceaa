package threadmill.bound;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The hidden check of 02-bound. */
public class MoreProfilerChecks {

  @Check("02.not-fooled-by-load")
  public void not_fooled_by_load(Lab lab) {
    Random random = lab.random();
    long unit = 100_000 + random.nextInt(1_000_000);
    List<Labelled> tasks =
        List.of(
            queued(
                random, 300 * unit, new Labelled(Steps.of(random, 100 * unit, 0, 0, 0), Bound.CPU)),
            queued(
                random,
                300 * unit,
                new Labelled(Steps.of(random, 60 * unit, 0, 40 * unit, 0), Bound.CPU)),
            queued(
                random,
                300 * unit,
                new Labelled(
                    Steps.of(random, 40 * unit, 25 * unit, 25 * unit, 25 * unit), Bound.CPU)),
            queued(
                random,
                300 * unit,
                new Labelled(Steps.of(random, 20 * unit, 10 * unit, 30 * unit, 0), Bound.DISK)),
            queued(
                random,
                300 * unit,
                new Labelled(
                    Steps.of(random, 20 * unit, 30 * unit, 0, 10 * unit), Bound.KEYBOARD)));
    List<Profiled> seen = lab.observe(() -> Labelled.profiles(-unit, tasks));
    lab.judge(
        judge -> {
          for (int i = 0; i < tasks.size(); i++) {
            seen.get(i).requireBound(judge, tasks.get(i).steps(), tasks.get(i).due());
          }
        });
  }

  /** The same task where other ones have the cores for most of the time. */
  private static Labelled queued(Random random, long nanos, Labelled task) {
    List<Step> steps = new ArrayList<>(task.steps());
    for (int i = 0; i < 3; i++) {
      steps.add(random.nextInt(steps.size() + 1), Step.queue(nanos / 3));
    }
    return new Labelled(steps, task.due());
  }
}
