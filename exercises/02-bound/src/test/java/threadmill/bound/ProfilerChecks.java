package threadmill.bound;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The public checks of 02-bound. */
public class ProfilerChecks {

  @Check("02.result-or-exception")
  public void result_or_exception(Lab lab) {
    String text = "text " + lab.random().nextInt(1_000_000);
    List<Step> steps = Steps.mixed(lab.random());
    Returned seen = lab.observe(() -> Returned.of(text, steps));
    lab.judge(
        judge -> {
          for (int i = 0; i < Returned.CASES.size(); i++) {
            Profiled profile = seen.profiles().get(i);
            String what = Returned.CASES.get(i);
            profile.requireThere(judge);
            judge
                .help(
                    "catch whatever the task throws, an Error too, and put that very object there")
                .require(
                    profile.same(),
                    i < 2
                        ? "the task returned %s, and its profile says that it threw %s"
                        : "the task threw %s, and its profile has %s; needs the very same object",
                    what,
                    profile.thrown().isEmpty() ? "nothing" : "another " + profile.thrown())
                .help("keep what the task returns")
                .require(
                    i != 0 || text.equals(profile.result()),
                    "the task returned \"%s\", and its profile has \"%s\"",
                    text,
                    profile.result())
                .require(
                    i == 0 || profile.result() == null,
                    "the task ended with %s, and its profile has the result \"%s\"; needs null",
                    what,
                    profile.result());
          }
          judge
              .help("pass arguments, answers and exceptions of a device on as they are")
              .require(
                  seen.changed() == 0,
                  "%d calls of a device gave the task something else than what the device gave;"
                      + " needs 0",
                  seen.changed())
              .require(
                  seen.runs() == Returned.CASES.size(),
                  "%d tasks were run %d times in all; needs once each",
                  Returned.CASES.size(),
                  seen.runs());
        });
  }

  @Check("02.times-exact")
  public void times_exact(Lab lab) {
    Random random = lab.random();
    List<Step> first = Steps.mixed(random);
    List<Step> second = Steps.mixed(random);
    List<Step> failing = Steps.mixed(random);
    List<Step> last = Steps.mixed(random);
    long start = random.nextLong(1L << 40) - (1L << 39);
    List<Profiled> seen =
        lab.observe(
            () -> {
              Simulated simulated = new Simulated(start);
              Profiler profiler = new Profiler(simulated, simulated);
              IllegalStateException failure = new IllegalStateException("failed");
              List<Profiled> profiles = new ArrayList<>();
              profiles.add(Profiled.of(profiler.profile(simulated.task(first, "", null)), null));
              profiles.add(Profiled.of(profiler.profile(simulated.task(second, "", null)), null));
              profiles.add(
                  Profiled.of(profiler.profile(simulated.task(failing, "", failure)), failure));
              profiles.add(Profiled.of(profiler.profile(simulated.task(last, "", null)), null));
              return profiles;
            });
    lab.judge(
        judge -> {
          seen.get(0).requireTimes(judge, "a first task", first);
          seen.get(1).requireTimes(judge, "a second task of the same profiler", second);
          seen.get(2).requireTimes(judge, "a task that throws", failing);
          seen.get(3).requireTimes(judge, "the task after one that threw", last);
        });
  }

  @Check("02.labels-exact")
  public void labels_exact(Lab lab) {
    Random random = lab.random();
    long unit = 100_000 + random.nextInt(1_000_000);
    List<Labelled> tasks =
        List.of(
            new Labelled(Steps.of(random, 30 * unit, 25 * unit, 25 * unit, 20 * unit), Bound.CPU),
            new Labelled(
                Steps.of(random, 25 * unit, 30 * unit, 20 * unit, 25 * unit), Bound.KEYBOARD),
            new Labelled(Steps.of(random, 20 * unit, 25 * unit, 30 * unit, 25 * unit), Bound.DISK),
            new Labelled(
                Steps.of(random, 25 * unit, 20 * unit, 25 * unit, 30 * unit), Bound.NETWORK),
            new Labelled(Steps.of(random, unit, 0, 0, 0), Bound.CPU),
            new Labelled(Steps.of(random, 0, 0, 0, 1), Bound.NETWORK),
            new Labelled(Steps.of(random, unit, 0, unit, 0), Bound.CPU),
            new Labelled(Steps.of(random, 1, unit, unit, unit), Bound.KEYBOARD),
            new Labelled(Steps.of(random, 0, 0, unit, unit), Bound.DISK),
            new Labelled(List.of(), Bound.CPU));
    List<Profiled> seen = lab.observe(() -> Labelled.profiles(unit, tasks));
    lab.judge(
        judge -> {
          for (int i = 0; i < tasks.size(); i++) {
            seen.get(i).requireBound(judge, tasks.get(i).steps(), tasks.get(i).due());
          }
        });
  }

  @Check("02.calling-thread")
  public void calling_thread(Lab lab) {
    List<Step> steps = Steps.mixed(lab.random());
    int elsewhere =
        lab.observe(
            () -> {
              Simulated simulated = new Simulated(0);
              new Profiler(simulated, simulated).profile(simulated.task(steps, "", null));
              return simulated.elsewhere();
            });
    lab.judge(
        judge ->
            judge
                .help("call task.run where profile is called: the CPU clock is that of one thread")
                .require(
                    elsewhere == 0,
                    "the task and its calls of devices ran on another thread than the one that"
                        + " called profile"));
  }

  @Check("02.labels-real")
  public void labels_real(Lab lab) {
    List<Profiled> seen = lab.observe(RealTasks::profiles);
    lab.judge(
        judge -> {
          for (Bound due : Bound.values()) {
            Profiled profile = seen.get(due.ordinal());
            profile.requireThere(judge);
            judge
                .help("take all times from the meter that the profiler was given")
                .require(
                    profile.bound() == due,
                    "a task on this machine that is bound by %s, four times over, got the label %s",
                    due,
                    profile.bound());
          }
        });
  }
}
