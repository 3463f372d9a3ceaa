package io.github.threadmill.calibrate;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What one round of the kit's own workload takes here and now. A round does the same work on every
 * machine: about 10 ms of CPU time on a server of 2025. Limits are multiples of it, so that a slow
 * machine and a busy one give more time, and nobody's marks change.
 *
 * @param wall what a round takes by the clock; longer than {@code cpu} where others want the cores
 * @param cpu what it takes in CPU time
 */
public record Calibration(Duration wall, Duration cpu) {

  private static final int WARM_UP = 5;
  private static final int ROUNDS = 7;
  private static final int STEPS = 7_000_000;

  public Calibration {
    if (!wall.isPositive() || !cpu.isPositive()) {
      throw new IllegalArgumentException(
          "a round must take more than nothing, took " + wall + " and " + cpu);
    }
  }

  /**
   * Measures; about a tenth of a second on an idle machine. The median of {@value #ROUNDS} rounds.
   */
  public static Calibration measure() {
    List<Duration> walls = new ArrayList<>();
    List<Duration> cpus = new ArrayList<>();
    long sum = 0;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long wall = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      sum += work(round);
      if (round >= WARM_UP) {
        walls.add(Duration.ofNanos(Math.max(1, System.nanoTime() - wall)));
        cpus.add(
            Duration.ofNanos(
                Math.max(1, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)));
      }
    }
    if (sum == 0) {
      throw new IllegalStateException(
          "the workload was not run"); // keeps the JIT from leaving it out
    }
    walls.sort(null);
    cpus.sort(null);
    return new Calibration(walls.get(ROUNDS / 2), cpus.get(ROUNDS / 2));
  }

  /** A chain of multiplications, each of which needs the one before it. */
  private static long work(int seed) {
    long value = seed;
    for (int step = 0; step < STEPS; step++) {
      value = value * 6364136223846793005L + 1442695040888963407L;
      value ^= value >>> 29;
    }
    return value | 1;
  }

  /** So many rounds by the clock. */
  public Duration wall(int rounds) {
    return wall.multipliedBy(rounds);
  }

  /** So many rounds of CPU time. */
  public Duration cpu(int rounds) {
    return cpu.multipliedBy(rounds);
  }
}
