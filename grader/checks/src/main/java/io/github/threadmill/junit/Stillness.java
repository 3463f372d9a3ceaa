package io.github.threadmill.junit;

import java.time.Duration;

/**
 * Whether this JVM stands still. To be asked about once a second. A thread that could run gets its
 * turn within a second on the busiest machine, so silence for {@value #SECONDS} times as long means
 * that none can.
 */
final class Stillness {

  private static final int SECONDS = 9;

  /** What asking costs, and what a JVM does for itself. The system counts in steps of 10 ms. */
  private static final Duration NOISE = Duration.ofMillis(20);

  private Duration since = cpu();
  private int looks;

  /** Whether nothing has moved for long enough. */
  boolean lasts() {
    Duration now = cpu();
    if (now.isZero() || now.minus(since).compareTo(NOISE) > 0) {
      since = now;
      looks = 0;
      return false;
    }
    return ++looks >= SECONDS;
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
