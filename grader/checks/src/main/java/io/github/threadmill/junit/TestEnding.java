package io.github.threadmill.junit;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.FindingText;
import io.github.threadmill.verdict.Verdict;
import java.util.Objects;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Tells JUnit how a check ended. What was not started or is blocked counts as skipped. */
final class TestEnding {

  private TestEnding() {}

  static void of(Exercise exercise, CheckSpec check, Verdict verdict) {
    switch (verdict.status()) {
      case PASSED -> {}
      case FAILED -> throw failure(exercise, check, Objects.requireNonNull(verdict.finding()));
      case NOT_STARTED -> {
        if (Settings.strict()) {
          throw new AssertionFailedError(check.id() + ": " + verdict.observed());
        }
        throw new TestAbortedException("not started: " + verdict.observed());
      }
      case BLOCKED -> throw new TestAbortedException("blocked: " + verdict.observed());
      case COULD_NOT_GRADE ->
          throw new TestAbortedException("no verdict this time: " + verdict.observed());
    }
  }

  private static AssertionError failure(Exercise exercise, CheckSpec check, Finding finding) {
    String next = "grader/threadmill hint " + exercise.id();
    String text =
        String.join("\n", FindingText.lines(check.id(), check.title(), finding, next)) + "\n";
    AssertionFailedError error = new AssertionFailedError(text);
    error.setStackTrace(new StackTraceElement[0]);
    return error;
  }
}
