package io.github.threadmill.run;

import java.time.Duration;

/**
 * For how long nothing has moved in a process. Whatever may be a reason to move, or a reason not to
 * have seen it, ends the silence. Not thread-safe.
 */
final class Silence {

  /**
   * A process without a tick of CPU time for so long is not held up by a busy machine: a thread
   * that could run gets its turn within a second.
   */
  static final Duration STILL = Duration.ofSeconds(9);

  /** Who looks so late stands on a machine that stands still, and learns nothing from silence. */
  static final Duration OVERSLEPT = Duration.ofSeconds(2);

  private Duration cpu;
  private long since;
  private long lastLook;

  /**
   * @param now as {@link System#nanoTime} has it
   * @param cpu what the process has used so far
   */
  Silence(long now, Duration cpu) {
    this.cpu = cpu;
    this.since = now;
    this.lastLook = now;
  }

  /**
   * Takes note of one more look.
   *
   * @param mayMove whether something else than CPU time says that it moves, or may move soon
   * @return whether the silence is long enough to mean that nothing moves any more
   */
  boolean isLasting(long now, Duration cpuNow, boolean mayMove) {
    boolean overslept = now - lastLook > OVERSLEPT.toNanos();
    lastLook = now;
    if (mayMove || overslept || !cpuNow.equals(cpu)) {
      cpu = cpuNow;
      since = now;
    }
    return now - since > STILL.toNanos();
  }
}
