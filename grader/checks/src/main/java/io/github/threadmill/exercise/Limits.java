package io.github.threadmill.exercise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a submission may use while one check runs.
 *
 * @param wallSeconds how long a check may take at the very most
 * @param cpuSeconds how much CPU time the submission's process may use for one check
 * @param heapMegabytes the submission's heap
 */
public record Limits(int wallSeconds, int cpuSeconds, int heapMegabytes) {

  /** Far above what any right answer needs: a machine with busy neighbours is the usual case. */
  public static final Limits DEFAULT = new Limits(60, 20, 256);

  public Limits {
    if (wallSeconds < 1 || cpuSeconds < 1 || heapMegabytes < 16) {
      throw new IllegalArgumentException(
          "limits must be wallSeconds >= 1, cpuSeconds >= 1, heapMegabytes >= 16; were "
              + wallSeconds
              + ", "
              + cpuSeconds
              + ", "
              + heapMegabytes);
    }
  }

  @JsonCreator
  static Limits read(
      @JsonProperty("wallSeconds") @Nullable Integer wallSeconds,
      @JsonProperty("cpuSeconds") @Nullable Integer cpuSeconds,
      @JsonProperty("heapMegabytes") @Nullable Integer heapMegabytes) {
    return new Limits(
        wallSeconds == null ? DEFAULT.wallSeconds : wallSeconds,
        cpuSeconds == null ? DEFAULT.cpuSeconds : cpuSeconds,
        heapMegabytes == null ? DEFAULT.heapMegabytes : heapMegabytes);
  }
}
