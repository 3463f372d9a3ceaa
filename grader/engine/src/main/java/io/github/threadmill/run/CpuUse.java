package io.github.threadmill.run;

/**
 * CPU time in nanoseconds.
 *
 * @param total of the compiler, of the observing processes and of the grader's own thread; the
 *     simulated network serves all submissions at once and is in nobody's sum
 * @param checks of what the observing processes used while checks ran in them
 */
public record CpuUse(long total, long checks) {

  /** Nothing yet. */
  public static final CpuUse NONE = new CpuUse(0, 0);

  /** Both together. */
  public CpuUse and(CpuUse other) {
    return new CpuUse(total + other.total, checks + other.checks);
  }
}
