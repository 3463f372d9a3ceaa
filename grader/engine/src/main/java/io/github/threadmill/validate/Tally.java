package io.github.threadmill.validate;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.grade.Graded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts verdicts, and how many of them were wrong. Thread-safe. */
final class Tally {

  private final Map<String, Map<String, Counted>> byExercise = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int submissions;
  private int repeated;

  /** One check's counts. */
  private static final class Counted {
    private int verdicts;
    private int wrong;
  }

  /** A case whose checks shall have a line even if nothing of it was graded yet. */
  synchronized void expect(Case each) {
    Map<String, Counted> checks =
        byExercise.computeIfAbsent(each.home().exercise().id(), id -> new LinkedHashMap<>());
    each.home().exercise().checks().forEach(check -> checks.put(check.id(), new Counted()));
  }

  /**
   * Counts what came of a case that was expected.
   *
   * @return whether all of it was as it must be
   */
  synchronized boolean add(Case each, Graded graded) {
    Map<String, Counted> checks = byExercise.get(each.home().exercise().id());
    if (checks == null) {
      throw new IllegalArgumentException(each.home().exercise().id() + " was not expected");
    }
    submissions++;
    repeated += graded.repeated();
    for (CheckSpec check : each.home().exercise().checks()) {
      Counted counted = checks.computeIfAbsent(check.id(), id -> new Counted());
      counted.verdicts++;
      if (each.isWrong(check, graded)) {
        counted.wrong++;
      }
    }
    List<String> found = each.differences(graded);
    differences.addAll(found);
    return found.isEmpty();
  }

  synchronized Validation.Result result(List<String> missing) {
    List<String> problems = new ArrayList<>(missing);
    problems.addAll(differences);
    List<Validation.Row> rows = new ArrayList<>();
    byExercise.forEach(
        (exercise, checks) ->
            checks.forEach(
                (check, counted) ->
                    rows.add(
                        new Validation.Row(exercise, check, counted.verdicts, counted.wrong))));
    return new Validation.Result(submissions, repeated, rows, problems);
  }
}
