package io.github.threadmill.races;

import io.github.threadmill.lab.Judge;

/**
 * What {@link Noise} shook out. Plain: it travels between processes.
 *
 * @param trials how many were run, the violating one included
 * @param violations 1 if the last trial was a violation, else 0: the first one ends the run
 * @param seed of the violating trial; 0 where there is none
 * @param overlap which two calls on one unsynchronised collection of the JDK's were made at the
 *     same time in it, empty where none were
 * @param thrown what the student's code threw in it, empty where the invariant did not hold
 * @param doubt why there is no verdict, empty where there is one
 */
public record Shaken(
    int trials, int violations, long seed, String overlap, String thrown, String doubt) {

  /** Where there was nothing to be shaken. */
  public static final Shaken NOT_ASKED = new Shaken(0, 0, 0, "", "", "");

  static Shaken doubtful(String doubt) {
    return new Shaken(0, 0, 0, "", "", doubt);
  }

  /** Whether a violation was seen. */
  public boolean violated() {
    return violations > 0;
  }

  /**
   * Fails the check on a violation, and leaves it without a verdict if the noise is in doubt.
   *
   * @param requirement what does not hold then: {@code "4 × 50 increments make 200"}
   */
  public void require(Judge judge, String requirement) {
    judge.requireEvidence(doubt.isEmpty(), "%s", doubt);
    requireNoOverlap(judge);
    judge.require(
        !violated(),
        "not so in trial %d of threads that interrupt one another: %s%s",
        trials,
        requirement,
        thrown.isEmpty() ? "" : "; it threw " + thrown);
  }

  /** Fails the check where two threads were inside one collection, whatever came out of it. */
  public void requireNoOverlap(Judge judge) {
    if (overlap.isEmpty()) {
      return;
    }
    judge
        .help("collections of java.util and their iterators are for one thread at a time")
        .require(
            false,
            "two threads were inside one collection at the same time, in trial %d:\n%s\nneeds a"
                + " lock that both hold, or a collection of java.util.concurrent",
            trials,
            overlap);
  }
}
