package threadmill.gil;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.Observation;
import io.github.threadmill.races.Shaken;
import java.util.List;
import java.util.function.Predicate;

/** The public checks of 12-gil. Nothing is timed: all of them count instructions and turns. */
public class InterpreterLockChecks {

  @Check("12.one-holder")
  public void one_holder(Lab lab) {
    Log log = lab.observe(() -> Programs.inTurns(3, 8));
    Shaken shaken =
        log.isSound() ? lab.observe(() -> LockTrial.shaken(lab.seed())) : Shaken.NOT_ASKED;
    lab.judge(
        judge -> {
          log.requireSound(judge);
          shaken.requireNoOverlap(judge);
          judge
              .help("look whether the lock is free and take it in one step that nobody can enter")
              .require(
                  !shaken.violated(),
                  "two threads that wanted the lock at the same moment both got it; needs one at a"
                      + " time");
        });
  }

  @Check("12.gives-way")
  public void gives_way(Lab lab) {
    int ticks = 3 + lab.random().nextInt(6);
    int alone = ticks + 1 + lab.random().nextInt(ticks - 1);
    Log one = confirmed(lab, () -> Programs.computing(2, 1, 12), log -> log.longest() <= 1);
    Log some =
        confirmed(lab, () -> Programs.computing(2, ticks, 6 * ticks), log -> log.longest() <= ticks);
    Log late =
        confirmed(lab, () -> Programs.lateComer(ticks, alone), log -> log.longest() <= ticks);
    lab.judge(
        judge -> {
          for (Log log : List.of(one, some, late)) {
            log.requireSound(judge);
          }
          some.requireTurnsOf(judge, ticks);
          one.requireTurnsOf(judge, 1);
          late.requireTurnsOf(judge, ticks);
        });
  }

  @Check("12.not-again-itself")
  public void not_again_itself(Lab lab) {
    Log seen = confirmed(lab, () -> Programs.backAgain(13), log -> log.again() == 0);
    lab.judge(
        judge -> {
          seen.requireSound(judge);
          judge
              .help("whoever waits is first in line; who comes back goes to the end of it")
              .require(
                  seen.again() == 0,
                  "%d of %d times a thread that let go of the lock had it again while the other one"
                      + " still waited; needs 0",
                  seen.again(),
                  seen.given())
              .require(
                  seen.given() >= 50,
                  "one of two threads waited only %d times while the other one let go of the lock; needs 50",
                  seen.given());
        });
  }

  @Check("12.no-starvation")
  public void no_starvation(Lab lab) {
    int ticks = 2 + lab.random().nextInt(3);
    Log seen =
        confirmed(
            lab, () -> Programs.computing(5, ticks, 4 * ticks), log -> Line.of(log, 5).isFair());
    lab.judge(
        judge -> {
          seen.requireSound(judge);
          Line.of(seen, 5).require(judge);
        });
  }

  @Check("12.io-overlaps")
  public void io_overlaps(Lab lab) {
    String page = "page " + lab.random().nextInt(1_000_000) + " for ";
    Meeting seen = lab.observe(() -> Meeting.of(page));
    lab.judge(judge -> Meeting.require(judge, seen));
  }

  @Check("12.lost-updates")
  public void lost_updates(Lab lab) {
    long start = lab.random().nextInt(1_000);
    long later = 2_000 + lab.random().nextInt(1_000);
    Counting one = lab.observe(() -> Counting.twice(1, start, later));
    Counting two = one.holds() ? lab.observe(() -> Counting.once(2, start)) : one;
    Counting five = two.holds() ? lab.observe(() -> Counting.once(5, start)) : two;
    lab.judge(judge -> Counting.require(judge, five));
  }

  /** Looks a second time where something does not hold: a verdict needs it twice. */
  static Log confirmed(Lab lab, Observation<Log> program, Predicate<Log> holds) {
    Log seen = lab.observe(program);
    return holds.test(seen) ? seen : lab.observe(program);
  }
}
