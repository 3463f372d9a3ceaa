package io.github.threadmill.races;

/**
 * How far a search for interleavings goes.
 *
 * @param threads how many run at once
 * @param operationsEach how many operations each of them makes
 * @param scenarios how many random choices of operations are tried
 * @param interleavings how many interleavings of each choice
 */
public record Bounds(int threads, int operationsEach, int scenarios, int interleavings) {

  /** Enough for a counter, a cache or a transfer; about a second. */
  public static final Bounds USUAL = new Bounds(2, 2, 10, 500);

  public Bounds {
    if (threads < 2) {
      throw new IllegalArgumentException("threads must be > 1, was " + threads);
    }
    if (operationsEach < 1 || scenarios < 1 || interleavings < 1) {
      throw new IllegalArgumentException(
          "operations, scenarios and interleavings must be > 0, were %d, %d, %d"
              .formatted(operationsEach, scenarios, interleavings));
    }
  }
}
