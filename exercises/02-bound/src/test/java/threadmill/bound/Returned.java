package threadmill.bound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of tasks that return and tasks that throw.
 *
 * @param profiles in the order of {@link #CASES}
 * @param changed how many calls of devices gave a task something else than the device did
 * @param runs how often tasks were run
 */
record Returned(List<Profiled> profiles, int changed, int runs) {

  static final List<String> CASES =
      List.of("a result", "null", "an IOException", "an IllegalStateException", "an Error");

  /** Part of an observation. */
  static Returned of(String text, List<Step> steps) {
    Simulated simulated = new Simulated(text.hashCode());
    Profiler profiler = new Profiler(simulated, simulated);
    List<Profiled> profiles = new ArrayList<>();
    profiles.add(Profiled.of(profiler.profile(simulated.task(steps, text, null)), null));
    profiles.add(Profiled.of(profiler.profile(simulated.task(steps, null, null)), null));
    for (Throwable failure :
        List.of(new IOException(text), new IllegalStateException(text), new Error(text))) {
      profiles.add(Profiled.of(profiler.profile(simulated.task(steps, text, failure)), failure));
    }
    return new Returned(profiles, simulated.changed(), simulated.runs());
  }
}
