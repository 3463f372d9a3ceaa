package threadmill.loop;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.races.Shaken;
import java.util.List;

/** The hidden checks of 07-event-loop. */
public class HiddenEventLoopChecks {

  private static final int CALLS = 12;

  @Check("07.wake-from-outside")
  public void wake_from_outside(Lab lab) {
    Elsewhere.count(lab);
    long time = 10 + lab.random().nextInt(50);
    Ran without = lab.observe(() -> Outside.withoutTimers(time));
    Ran faster = lab.observe(() -> Outside.fasterThanVisitor(time));
    Ran before = lab.observe(() -> Outside.beforeTimer(time, 500));
    Ran early = lab.observe(Outside::beforeRun);
    lab.judge(
        judge -> {
          without.requireEnd(judge);
          judge.help("callSoonThreadsafe puts the callback into the queue, and then wakes the clock");
          without.requireLog(judge, Outside.dueWithoutTimers(time));
          without.requireValue(judge, "called");
          judge
              .help("callSoonThreadsafe puts the callback into the queue first, and then wakes the clock")
              .require(
                  faster.astray() == null,
                  "the loop looked as soon as wakeUp was called, found nothing and waited again; the"
                      + " callback came after that and was never called");
          faster.requireLog(judge, Outside.dueWithoutTimers(time));
          before.requireEnd(judge);
          before.requireLog(judge, Outside.dueBeforeTimer(time, 500));
          Idle.require(judge, before, 1, 3);
          early.requireEnd(judge);
          judge.help("what was handed over before run is ready when run begins");
          early.requireLog(judge, List.of("handed over before run at 0"));
          for (Ran each : List.of(without, faster, before, early)) {
            judge
                .help("the callback is for the loop's thread to call")
                .require(
                    each.strangers().isEmpty(),
                    "a callback ran on another thread than the one that called run");
          }
        });
  }

  @Check("07.many-from-outside")
  public void many_from_outside(Lab lab) {
    Elsewhere.count(lab);
    List<Outside.Intrusion> intrusions = lab.observe(() -> Outside.intrusions(CALLS));
    Shaken many = lab.observe(() -> Crowd.shaken(lab.seed()));
    Shaken one = lab.observe(() -> Crowd.ofOneShaken(lab.seed()));
    lab.judge(
        judge -> {
          intrusions.forEach(each -> each.require(judge));
          Crowd.require(judge, many, one);
        });
  }

  @Check("07.no-starvation")
  public void no_starvation(Lab lab) {
    Elsewhere.count(lab);
    int time = 20 + lab.random().nextInt(20);
    Ran tasks = lab.observe(() -> Chains.ofTasks(time));
    Ran sleeps = lab.observe(Chains::ofSleeps);
    Ran late = lab.observe(() -> Chains.afterALongTask(time));
    lab.judge(
        judge -> {
          tasks.requireEnd(judge);
          Chains.requireSoon(
              judge,
              tasks,
              "a timer",
              time,
              "tasks of 1 ms, each of which makes the next one",
              "look at the time after each round; what becomes ready in a round is for the next one");
          sleeps.requireEnd(judge);
          Chains.requireSoon(
              judge,
              sleeps,
              "a task",
              0,
              "sleeps of 0 ms, each of which is followed by the next one",
              "what becomes due in a round is for the next one");
          late.requireEnd(judge);
          judge.help("a sleep counts from its call, however long the round has lasted by then");
          late.requireLog(judge, List.of("the sleep at " + 2 * time));
        });
  }
}
