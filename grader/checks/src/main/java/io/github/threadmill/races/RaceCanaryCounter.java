package io.github.threadmill.races;

/** Loses increments. Public because it is loaded apart from those who use it. */
public final class RaceCanaryCounter {

  private int count;

  /** Makes a counter at 0. */
  public RaceCanaryCounter() {}

  /** Not atomic. */
  public int increment() {
    count = count + 1;
    return count;
  }

  /** Increments that were not lost. */
  public int count() {
    return count;
  }
}
