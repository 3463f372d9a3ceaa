package io.github.threadmill.races;

import org.jspecify.annotations.Nullable;

/** What code with noise calls before each step that others may see. Not meant for anybody else. */
public final class NoiseHook {

  private static final ThreadLocal<@Nullable Delays> OF_THREAD = new ThreadLocal<>();
  private static volatile NoisyTrial trial = NoisyTrial.none();

  private NoiseHook() {}

  /** From now on noise belongs to a trial. */
  static void begin(NoisyTrial next) {
    trial = next;
  }

  /** The calling thread's number within the trial, so that its noise is the same for one seed. */
  static void number(int thread) {
    OF_THREAD.set(trial.delaysOf(thread));
  }

  /** Now and then gives other threads a chance to come in between. */
  public static void step() {
    NoisyTrial now = trial;
    Delays delays = OF_THREAD.get();
    if (delays == null || !delays.isOf(now)) {
      delays = now.delaysOfOneMore();
      OF_THREAD.set(delays);
    }
    delays.step();
  }
}
