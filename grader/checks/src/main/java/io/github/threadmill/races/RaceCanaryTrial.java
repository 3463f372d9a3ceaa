package io.github.threadmill.races;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts with {@link RaceCanaryCounter} and asks whether nothing was lost. */
public final class RaceCanaryTrial implements Trial {

  private final RaceCanaryCounter counter = new RaceCanaryCounter();
  private final AtomicInteger calls = new AtomicInteger();

  /** Makes a trial with a fresh counter. */
  public RaceCanaryTrial() {}

  @Override
  public void call(int thread, int call) {
    counter.increment();
    calls.incrementAndGet();
  }

  @Override
  public boolean holds() {
    return counter.count() == calls.get();
  }
}
