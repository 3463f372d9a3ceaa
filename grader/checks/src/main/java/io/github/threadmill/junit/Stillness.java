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

  /** The same of what may be several JVMs. */
  private static final Duration CHILDRENS_NOISE = Duration.ofMillis(100);

  private Duration since = cpu();
  private Duration childrenSince = Duration.ZERO;
  private int looks;

  /** Whether nothing has moved for long enough. */
  boolean lasts() {
    Duration now = cpu();
    if (now.isZero() || now.minus(since).compareTo(NOISE) > 0) {
      since = now;
      looks = 0;
      return false;
    }
    return ++looks >= SECONDS && !childrenMoved();
  }

  /**
   * Processes that were started here may be what is waited for. To ask is dear: done at the end.
   */
  private boolean childrenMoved() {
    Duration now = children();
    boolean moved = now.minus(childrenSince).abs().compareTo(CHILDRENS_NOISE) > 0;
    childrenSince = now;
    since = cpu();
    looks = moved ? 0 : looks;
    return moved;
  }

  private static Duration cpu() {
    return cpu(ProcessHandle.current());
  }

  private static Duration children() {
    return ProcessHandle.current()
        .descendants()
        .map(Stillness::cpu)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
