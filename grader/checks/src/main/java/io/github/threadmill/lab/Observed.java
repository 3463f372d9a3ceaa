package io.github.threadmill.lab;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.Thrown;
import org.jspecify.annotations.Nullable;

/**
 * One observation as it travels from the student's process to the judge.
 *
 * @param ending how it ended
 * @param value what it returned, copied
 * @param thrown what it threw
 * @param activity what was seen meanwhile
 */
public record Observed(
    Ending ending, @Nullable Object value, @Nullable Thrown thrown, Activity activity) {

  /** How an observation ended. */
  public enum Ending {
    /** With a value. */
    RETURNED,
    /** With an exception of the student's code. */
    THREW,
    /** At the stub's marker. */
    NOT_STARTED,
    /** With a value that could not be copied; the exception says why. */
    NOT_PLAIN
  }

  /** The value, or the end of the check. */
  public @Nullable Object valueOrEnd() {
    Thrown what = thrown == null ? new Thrown("Exception", null, null, null) : thrown;
    return switch (ending) {
      case RETURNED -> value;
      case THREW -> throw failed(what);
      case NOT_STARTED -> throw new NotStartedException(String.valueOf(what.message()));
      case NOT_PLAIN ->
          throw new CheckFailedException(
              new Finding(
                  "the result cannot be used: " + what.message(), what.place().orElse(null), null));
    };
  }

  /** The value or the exception, both welcome. */
  public Attempt<@Nullable Object> attempt() {
    return ending == Ending.THREW ? new Attempt<>(null, thrown) : new Attempt<>(valueOrEnd(), null);
  }

  private static CheckFailedException failed(Thrown thrown) {
    Place at = thrown.place().orElse(null);
    Thrown root = thrown.root();
    String cause = root.equals(thrown) ? "" : " (caused by " + root + ")";
    return new CheckFailedException(new Finding("your code threw " + thrown + cause, at, null));
  }
}
