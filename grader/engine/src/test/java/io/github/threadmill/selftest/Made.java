package io.github.threadmill.selftest;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Limits;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.run.CpuUse;
import io.github.threadmill.verdict.Verdict;
import io.github.threadmill.verdict.Verdicts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up attacks and what a made-up grader says to them. */
final class Made {

  static final CheckSpec FIRST = check("06.first");
  static final CheckSpec SECOND = check("06.second");
  static final Exercise EXERCISE =
      new Exercise(
          "06-sample",
          "Sample",
          "threadmill.sample",
          List.of("**"),
          List.of(FIRST, SECOND),
          List.of(),
          Limits.DEFAULT,
          false,
          false,
          List.of());

  static final Overlay BARE = new Overlay(Map.of("A.java", "weak"), 1, List.of(), Optional.empty());
  static final Overlay CHANGED =
      new Overlay(Map.of("A.java", "evil"), 1, List.of(), Optional.empty());

  private Made() {}

  private static CheckSpec check(String id) {
    return new CheckSpec(id, Kind.CORRECTNESS, "Title", 2, List.of(), Visibility.PUBLIC);
  }

  static Attack attack(Layer stoppedBy, Layer withoutGate, boolean open) {
    return new Attack(
        "A01-exit",
        "evil",
        Path.of("evil"),
        new Attack.Facts("Tries.", "06-sample", "weak", stoppedBy, withoutGate, null, open));
  }

  static Graded graded(Outcome outcome, Verdict first, Verdict second) {
    Verdicts verdicts = new Verdicts(EXERCISE);
    verdicts.put(FIRST, first);
    verdicts.put(SECOND, second);
    return new Graded(
        "evil",
        EXERCISE,
        outcome,
        verdicts,
        Optional.empty(),
        List.of(),
        Duration.ofSeconds(1),
        CpuUse.NONE,
        Optional.empty(),
        0);
  }

  static Verdict failed(String observed) {
    return Verdict.failed(new Finding(observed, null, null));
  }

  /** What the base gets: two points of four. */
  static Graded base() {
    return graded(Outcome.GRADED, Verdict.passed(), failed("slow"));
  }
}
