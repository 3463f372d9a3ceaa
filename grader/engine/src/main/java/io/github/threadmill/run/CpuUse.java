package io.github.threadmill.run;

/**
 * CPU time in nanoseconds.
 *
 * @param total of everything that grading took
 * @param checks of what the observations themselves took
 */
public record CpuUse(long total, long checks) {

  /** Nothing yet. */
  public static final CpuUse NONE = new CpuUse(0, 0);

  /** Both together. */
  public CpuUse and(CpuUse other) {
    return new CpuUse(total + other.total, checks + other.checks);
  }
}
