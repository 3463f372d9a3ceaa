package io.github.threadmill.grade;

import io.github.threadmill.bundle.Bundle;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.run.CpuUse;
import io.github.threadmill.verdict.Verdicts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One submission, graded.
 *
 * @param submission its name
 * @param exercise with all checks that count
 * @param why what to say where the checks could not even begin
 * @param notes for the instructor
 * @param evidence what the verdicts were made from; empty where no check ran
 * @param repeated how many runs of checks were in doubt and repeated alone
 */
public record Graded(
    String submission,
    Exercise exercise,
    Outcome outcome,
    Verdicts verdicts,
    Optional<Finding> why,
    List<String> notes,
    Duration wall,
    CpuUse cpu,
    Optional<Bundle> evidence,
    int repeated) {

  public Graded {
    notes = List.copyOf(notes);
  }

  /** The points; empty where no mark may follow from this. */
  public OptionalInt score() {
    return outcome == Outcome.COULD_NOT_GRADE
        ? OptionalInt.empty()
        : OptionalInt.of(verdicts.score());
  }
}
