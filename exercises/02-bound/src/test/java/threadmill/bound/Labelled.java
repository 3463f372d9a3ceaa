package threadmill.bound;

import java.util.List;

/**
 * A task and the label that is due.
 *
 * @param steps what the task does
 */
record Labelled(List<Step> steps, Bound due) {

  /** Part of an observation: one profiler for all tasks. */
  static List<Profiled> profiles(long start, List<Labelled> tasks) {
    Simulated simulated = new Simulated(start);
    Profiler profiler = new Profiler(simulated, simulated);
    return tasks.stream()
        .map(
            task -> Profiled.of(profiler.profile(simulated.task(task.steps(), "done", null)), null))
        .toList();
  }
}
