package io.github.threadmill.exercise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a submission may use while one check runs. Times are counted in rounds of the kit's own
 * workload on the machine that grades, see {@link io.github.threadmill.calibrate.Calibration}: a
 * round is about 10 ms where nobody else wants the cores.
 *
 * @param wallRounds how long a check may take at the very most
 * @param cpuRounds how much CPU time the submission's process may use for one check
 * @param heapMegabytes the submission's heap
 */
public record Limits(int wallRounds, int cpuRounds, int heapMegabytes) {

  /** Far above what any right answer needs: about 60 s by the clock and 10 s of CPU time. */
  public static final Limits DEFAULT = new Limits(6_000, 1_000, 256);

  public Limits {
    if (wallRounds < 1 || cpuRounds < 1 || heapMegabytes < 16) {
      throw new IllegalArgumentException(
          "limits must be wallRounds >= 1, cpuRounds >= 1, heapMegabytes >= 16; were "
              + wallRounds
              + ", "
              + cpuRounds
              + ", "
              + heapMegabytes);
    }
  }

  @JsonCreator
  static Limits read(
      @JsonProperty("wallRounds") @Nullable Integer wallRounds,
      @JsonProperty("cpuRounds") @Nullable Integer cpuRounds,
      @JsonProperty("heapMegabytes") @Nullable Integer heapMegabytes) {
    return new Limits(
        wallRounds == null ? DEFAULT.wallRounds : wallRounds,
        cpuRounds == null ? DEFAULT.cpuRounds : cpuRounds,
        heapMegabytes == null ? DEFAULT.heapMegabytes : heapMegabytes);
  }
}
