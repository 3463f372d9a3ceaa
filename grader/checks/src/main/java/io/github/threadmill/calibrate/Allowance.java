package io.github.threadmill.calibrate;

import io.github.threadmill.exercise.Limits;
import java.time.Duration;

/**
 * What a check may use on this machine at this moment.
 *
 * @param wall by the clock
 * @param cpu in CPU time
 * @param heapMegabytes of heap
 */
public record Allowance(Duration wall, Duration cpu, int heapMegabytes) {

  /** An exercise's limits in the time of this machine. */
  public static Allowance of(Limits limits, Calibration calibration) {
    return new Allowance(
        calibration.wall(limits.wallRounds()),
        calibration.cpu(limits.cpuRounds()),
        limits.heapMegabytes());
  }
}
