package io.github.threadmill.network;

/** Why the standalone network cannot start: one line that names the thing and says what to do. */
final class StandaloneProblem extends Exception {

  private static final long serialVersionUID = 1L;

  StandaloneProblem(String line) {
    super(line.lines().findFirst().orElse(line));
  }

  /** The line to show. */
  String line() {
    return String.valueOf(getMessage());
  }
}
