package threadmill.bound;

import io.github.threadmill.lab.Judge;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A profile in plain values.
 *
 * @param there whether there was a profile at all
 * @param thrown the class of what the task threw, empty for none
 * @param same whether that is the object that it threw
 * @param waits by the device's name
 */
record Profiled(
    boolean there,
    String result,
    String thrown,
    boolean same,
    Duration wall,
    Duration cpu,
    Map<String, Duration> waits,
    Bound bound) {

  /**
   * Part of an observation.
   *
   * @param due what the task threw; null for nothing
   */
  static Profiled of(Profile<String> profile, Throwable due) {
    if (profile == null) {
      return new Profiled(false, null, "", false, null, null, Map.of(), null);
    }
    Map<String, Duration> waits = new TreeMap<>();
    if (profile.waits() != null) {
      for (Device device : Device.values()) {
        Duration wait = profile.waits().get(device);
        waits.put(device.name(), wait == null ? Duration.ZERO : wait);
      }
    }
    return new Profiled(
        true,
        profile.result(),
        profile.thrown() == null ? "" : profile.thrown().getClass().getSimpleName(),
        profile.thrown() == due,
        profile.wall(),
        profile.cpu(),
        waits,
        profile.bound());
  }

  /** The times are those of the steps. */
  void requireTimes(Judge judge, String which, List<Step> steps) {
    requireThere(judge);
    judge
        .help("read the meter before the task begins and when it has ended, well or badly")
        .require(
            Duration.ofNanos(steps.stream().mapToLong(Step::wall).sum()).equals(wall),
            "%s: wall time %s; the meter's clock went on by %s",
            which,
            shown(wall),
            shown(Duration.ofNanos(steps.stream().mapToLong(Step::wall).sum())))
        .require(
            Duration.ofNanos(steps.stream().mapToLong(Step::cpu).sum()).equals(cpu),
            "%s: CPU time %s; the meter's went on by %s",
            which,
            shown(cpu),
            shown(Duration.ofNanos(steps.stream().mapToLong(Step::cpu).sum())));
    judge.help(
        "add up what passes between the beginning and the end of each call, also of one that"
            + " fails");
    for (Step.Kind device : List.of(Step.Kind.KEYBOARD, Step.Kind.DISK, Step.Kind.NETWORK)) {
      List<Step> calls = steps.stream().filter(step -> step.kind() == device).toList();
      Duration due = Duration.ofNanos(calls.stream().mapToLong(Step::wall).sum());
      judge.require(
          due.equals(waits.getOrDefault(device.name(), Duration.ZERO)),
          "%s: waited %s for %s; needs %s, over %d calls%s",
          which,
          shown(waits.getOrDefault(device.name(), Duration.ZERO)),
          device,
          shown(due),
          calls.size(),
          calls.stream().anyMatch(Step::fails) ? ", one of which failed" : "");
    }
  }

  /** The label is the largest. */
  void requireBound(Judge judge, List<Step> steps, Bound due) {
    requireThere(judge);
    judge
        .help("compare the CPU time with the wait for each device; the largest of the four it is")
        .require(
            bound == due,
            "%s is %s; needs %s",
            text(steps),
            bound == null ? "bound by null" : "bound by " + bound,
            due);
  }

  void requireThere(Judge judge) {
    judge.require(there, "profile returned null; needs a profile");
  }

  private static String text(List<Step> steps) {
    long cpu = steps.stream().mapToLong(Step::cpu).sum();
    long wall = steps.stream().mapToLong(Step::wall).sum();
    StringBuilder text = new StringBuilder("a task of CPU " + millis(cpu));
    for (Step.Kind device : List.of(Step.Kind.KEYBOARD, Step.Kind.DISK, Step.Kind.NETWORK)) {
      long wait = steps.stream().filter(step -> step.kind() == device).mapToLong(Step::wall).sum();
      text.append(", ").append(device).append(' ').append(millis(wait));
    }
    return text.append(" and wall time ").append(millis(wall)).toString();
  }

  private static String millis(long nanos) {
    return shown(Duration.ofNanos(nanos));
  }

  private static String shown(Duration duration) {
    return duration == null
        ? "null"
        : BigDecimal.valueOf(duration.toNanos(), 6).stripTrailingZeros().toPlainString() + " ms";
  }
}
