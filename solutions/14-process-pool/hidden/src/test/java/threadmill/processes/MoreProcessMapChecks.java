package threadmill.processes;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;

/** The hidden checks of 14-process-pool. */
public class MoreProcessMapChecks {

  @Check("14.exception")
  public void exception(Lab lab) {
    Called two = lab.observe(Spilling::two);
    Called error = lab.observe(Spilling::error);
    lab.judge(
        judge -> {
          Spilling.require(judge, two, "two items failed", "ArithmeticException", Spilling.EARLIER);
          Spilling.require(
              judge, error, "an item failed with an Error", "AssertionError", Spilling.TOPPLED);
        });
  }

  @Check("14.poison-task")
  public void poison_task(Lab lab) {
    int poison = 2 + lab.random().nextInt(4);
    Called always = lab.observe(() -> Poison.always(poison));
    Killed twice = lab.observe(() -> Killed.of(1, 3, 1, 2));
    Losses losses = lab.observe(Losses::seen);
    lab.judge(
        judge -> {
          Poison.require(judge, always, poison);
          Killed.require(judge, twice);
          Losses.require(judge, losses);
        });
  }

  @Check("14.noise-on-stdout")
  public void noise_on_stdout(Lab lab) {
    Called seen = lab.observe(() -> Called.map(2, Called.numbers(8), port -> new Noisy()));
    lab.judge(
        judge -> {
          judge.help(
              "keep System.out for the results, and set it to something else before a task runs");
          judge
              .require(
                  seen.thrown() == null,
                  "tasks printed to System.out, and the call threw %s; needs to return",
                  seen.thrown())
              .require(
                  seen.answer().equals(Numbered.inOrder(8)),
                  "tasks printed to System.out, and the results were combined as %s\nneeds %s",
                  seen.answer().strip(),
                  Numbered.inOrder(8).strip());
        });
  }
}
