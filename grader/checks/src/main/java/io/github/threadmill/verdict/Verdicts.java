package io.github.threadmill.verdict;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The verdicts of one submission, one for each check of its exercise from the very beginning: what
 * was never run counts as could not grade, and the maximum never shrinks. Thread-safe.
 */
public final class Verdicts {

  private static final Verdict NOT_RUN = Verdict.couldNotGrade("was not run");

  private final Exercise exercise;
  private final Map<String, Verdict> byCheck = new ConcurrentHashMap<>();

  /** One verdict a check, each "was not run". */
  public Verdicts(Exercise exercise) {
    this.exercise = exercise;
  }

  /** Puts a verdict in place of the one that is there. */
  public void put(CheckSpec check, Verdict verdict) {
    byCheck.put(check.id(), verdict);
  }

  /** Puts the same verdict everywhere. */
  public void putAll(Verdict verdict) {
    exercise.checks().forEach(check -> put(check, verdict));
  }

  /** The verdict on a check of this exercise. */
  public Verdict of(CheckSpec check) {
    return byCheck.getOrDefault(check.id(), NOT_RUN);
  }

  /**
   * Why a check cannot run yet: the first of those that it needs which ran and has not passed. What
   * was not run stands in nobody's way, so that a single check can be tried alone.
   */
  public Optional<Verdict> obstacle(CheckSpec check) {
    return check.needs().stream()
        .flatMap(
            need ->
                Optional.ofNullable(byCheck.get(need))
                    .flatMap(verdict -> obstacle(need, verdict))
                    .stream())
        .findFirst();
  }

  private static Optional<Verdict> obstacle(String need, Verdict needed) {
    return switch (needed.status()) {
      case PASSED -> Optional.empty();
      case NOT_STARTED -> Optional.of(Verdict.notStarted(needed.observed()));
      case COULD_NOT_GRADE ->
          Optional.of(Verdict.couldNotGrade("needs " + need + ", which could not be graded"));
      case FAILED, BLOCKED -> Optional.of(Verdict.blocked(need + " must pass first"));
    };
  }

  /** The points of the checks that passed. */
  public int score() {
    return exercise.checks().stream()
        .filter(check -> of(check).status() == Status.PASSED)
        .mapToInt(CheckSpec::points)
        .sum();
  }
}
