package io.github.threadmill.races;

/**
 * How far a search for interleavings goes. Two threads meet at a time, and no choice is left to
 * chance: see {@link Meeting#among}.
 *
 * @param operationsEach 1 if each operation is to meet each; 2 if all of them are also to be made
 *     afterwards, which shows what the two have left behind, and two of each thread are to meet
 * @param interleavings how many are tried of each meeting: first those in which the threads change
 *     once, then twice, and so on
 */
public record Bounds(int operationsEach, int interleavings) {

  /** For a counter, a cache or a transfer; about a second. */
  public static final Bounds USUAL = new Bounds(2, 120);

  /**
   * For operations that may wait for each other for ever: what they leave behind does not count.
   */
  public static final Bounds PAIRS = new Bounds(1, 100);

  public Bounds {
    if (operationsEach < 1 || operationsEach > 2) {
      throw new IllegalArgumentException("operationsEach must be 1 or 2, was " + operationsEach);
    }
    if (interleavings < 1) {
      throw new IllegalArgumentException("interleavings must be > 0, was " + interleavings);
    }
  }
}
