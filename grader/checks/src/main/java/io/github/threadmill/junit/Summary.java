package io.github.threadmill.junit;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.verdict.Status;
import io.github.threadmill.verdict.Verdict;
import io.github.threadmill.verdict.Verdicts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Says after the last test of a JVM how far the exercise is, and leaves the same beside the classes
 * for programs to read: {@code target/threadmill-checks.tsv}, one line a check with its id and how
 * it ended.
 */
public final class Summary implements TestExecutionListener {

  @Override
  @SuppressWarnings("SystemOut") // a student reads it in the build's own output
  public void testPlanExecutionFinished(TestPlan plan) {
    for (LocalExercise local : LocalExercise.known()) {
      text(local.exercise(), local.verdicts()).forEach(System.out::println);
      write(local);
    }
  }

  static List<String> text(Exercise exercise, Verdicts verdicts) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "%s  %s: %d of %d points of the public checks"
            .formatted(exercise.id(), exercise.title(), verdicts.score(), exercise.maximum()));
    for (CheckSpec check : exercise.checks()) {
      Verdict verdict = verdicts.of(check);
      lines.add(
          "  %s %-28s %-12s %s"
              .formatted(
                  mark(verdict.status()), check.id(), word(verdict.status()), check.title()));
    }
    lines.add(next(exercise, verdicts));
    lines.add("");
    return lines;
  }

  private static String next(Exercise exercise, Verdicts verdicts) {
    List<Status> all =
        exercise.checks().stream().map(check -> verdicts.of(check).status()).toList();
    String folder = "exercises/" + exercise.id();
    if (all.stream().allMatch(Status.PASSED::equals)) {
      return "  All of them pass. The next exercise waits in exercises/.";
    }
    if (all.stream().allMatch(Status.NOT_STARTED::equals)) {
      return "  Begin with "
          + folder
          + "/README.md; the code to write stands in "
          + folder
          + "/src/main/java.";
    }
    return "  Stuck? grader/threadmill hint " + exercise.id();
  }

  private static String mark(Status status) {
    return switch (status) {
      case PASSED -> "✓";
      case FAILED -> "✗";
      case NOT_STARTED, BLOCKED -> "·";
      case COULD_NOT_GRADE -> "?";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case NOT_STARTED -> "not started";
      case BLOCKED -> "blocked";
      case COULD_NOT_GRADE -> "no verdict";
    };
  }

  private static void write(LocalExercise local) {
    String table =
        local.exercise().checks().stream()
            .map(check -> check.id() + "\t" + local.verdicts().of(check).status().name())
            .collect(Collectors.joining("\n", "", "\n"));
    Path file = local.checkFolder().resolveSibling("threadmill-checks.tsv");
    try {
      Files.writeString(file, table);
    } catch (IOException notWritable) {
      throw new UncheckedIOException(notWritable);
    }
  }
}
