package io.github.threadmill.network;

import java.time.Duration;

/**
 * How long nothing may happen before a wait is given up. Every event starts the time anew, so that
 * a slow machine never ends a wait in which something still moves.
 *
 * @param hold for a barrier that waits for requests
 * @param await for a caller of {@link Site}'s {@code await} methods
 * @param rest until a client counts as at {@link Rest rest}
 */
record Patience(Duration hold, Duration await, Duration rest) {

  static final Patience USUAL =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(7), Duration.ofMillis(200));

  Patience {
    if (!hold.isPositive() || !await.isPositive() || !rest.isPositive()) {
      throw new IllegalArgumentException(
          "patience must be > 0, was %s, %s and %s".formatted(hold, await, rest));
    }
  }

  /** The time in words: {@code 5 s} or {@code 300 ms}. */
  static String inWords(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
