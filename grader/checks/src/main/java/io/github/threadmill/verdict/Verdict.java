package io.github.threadmill.verdict;

import io.github.threadmill.feedback.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How one check ended.
 *
 * @param status in a word
 * @param finding what to say about it; null where there is nothing to say
 */
public record Verdict(Status status, @Nullable Finding finding) {

  private static final Verdict PASSED = new Verdict(Status.PASSED, null);

  /** What the check requires holds. */
  public static Verdict passed() {
    return PASSED;
  }

  /** What the check requires holds, and something is to be said all the same. */
  public static Verdict passedWith(Finding remark) {
    return new Verdict(Status.PASSED, remark);
  }

  /** It does not. */
  public static Verdict failed(Finding finding) {
    return new Verdict(Status.FAILED, finding);
  }

  /** The stub's marker was reached. */
  public static Verdict notStarted(String what) {
    return new Verdict(Status.NOT_STARTED, new Finding(what, null, null));
  }

  /** Something else must be put right first. */
  public static Verdict blocked(String by) {
    return new Verdict(Status.BLOCKED, new Finding(by, null, null));
  }

  /** The machine or the kit did not allow a verdict. */
  public static Verdict couldNotGrade(String why) {
    return new Verdict(Status.COULD_NOT_GRADE, new Finding(why, null, null));
  }

  /** What to say; empty where there is nothing. */
  public String observed() {
    return finding == null ? "" : finding.observed();
  }
}
