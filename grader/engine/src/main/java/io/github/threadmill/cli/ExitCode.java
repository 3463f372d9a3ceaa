package io.github.threadmill.cli;

/** What the process ends with. */
final class ExitCode {

  /** Everything was graded, whatever the marks; or everything held. */
  static final int FINE = 0;

  /** A mark is under the one that was asked for; or something did not hold. */
  static final int BELOW = 1;

  /** Wrong usage or unusable input: nothing was graded. */
  static final int UNUSABLE = 2;

  /** At least one submission could not be graded. */
  static final int COULD_NOT_GRADE = 3;

  private ExitCode() {}
}
