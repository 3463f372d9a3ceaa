package io.github.threadmill.suite;

/**
 * What a suite of tests says of one implementation. Plain: it travels between processes.
 *
 * @param tests how many tests there are
 * @param test the test that failed, the most telling one if several did; empty if none failed
 * @param runs how often it was run
 * @param failures how often it failed
 * @param reason what it said the first time, in one line; empty if none failed
 */
public record Heard(int tests, String test, int runs, int failures, String reason) {

  /** Whether no test ever failed. */
  public boolean accepted() {
    return failures == 0;
  }

  /** Whether some test failed each time. */
  public boolean caught() {
    return failures > 0 && failures == runs;
  }
}
