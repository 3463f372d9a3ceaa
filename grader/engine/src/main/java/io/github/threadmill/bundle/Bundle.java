package io.github.threadmill.bundle;

import io.github.threadmill.calibrate.Calibration;
import io.github.threadmill.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one submission.
 *
 * @param submission its name; null where names were to be left out
 * @param exercise its id
 * @param machine what it was graded on: JDK, system, cores
 * @param calibration how fast that machine was
 * @param classes the submission's class files by internal name
 * @param traces what each check that ran has learned, and what came of it
 */
public record Bundle(
    @Nullable String submission,
    String exercise,
    Map<String, String> machine,
    Calibration calibration,
    Map<String, byte[]> classes,
    List<Judged> traces) {

  public Bundle {
    machine = Map.copyOf(machine);
    classes = Map.copyOf(classes);
    traces = List.copyOf(traces);
  }

  /** The same without the submission's name. */
  public Bundle withoutName() {
    return new Bundle(null, exercise, machine, calibration, classes, traces);
  }

  /** One check's trace and its verdict then. */
  public record Judged(Event.Trace trace, Verdict verdict) {}

  /** What to know of a machine. */
  public static Map<String, String> thisMachine() {
    return Map.of(
        "jdk", Runtime.version().toString(),
        "vendor", System.getProperty("java.vendor", ""),
        "system", System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "architecture", System.getProperty("os.arch"),
        "cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
  }
}
