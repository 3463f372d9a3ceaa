package io.github.threadmill.races;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** What code with noise calls before each step that others may see. Not meant for anybody else. */
public final class NoiseHook {

  private static final long PAUSE_NANOS = 30_000;

  private static final AtomicLong threads = new AtomicLong();
  private static volatile long seed;
  private static final ThreadLocal<Source> SOURCE = new ThreadLocal<>();

  private record Source(long seed, SplittableRandom random) {}

  private NoiseHook() {}

  static void reseed(long fresh) {
    threads.set(0);
    seed = fresh;
  }

  /** The calling thread's number within a trial, so that its noise is the same for one seed. */
  static void number(int thread) {
    SOURCE.set(new Source(seed, new SplittableRandom(seed * 31 + thread)));
  }

  /** Now and then gives other threads a chance to come in between. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint to the scheduler is all that is wanted
  public static void step() {
    int dice = random().nextInt(16);
    if (dice == 0) {
      LockSupport.parkNanos(PAUSE_NANOS);
      // The pause may have used up a permit that somebody gave the student's own park.
      LockSupport.unpark(Thread.currentThread());
    } else if (dice < 4) {
      Thread.yield();
    }
  }

  private static SplittableRandom random() {
    Source source = SOURCE.get();
    if (source == null || source.seed() != seed) {
      source = new Source(seed, new SplittableRandom(seed - threads.incrementAndGet()));
      SOURCE.set(source);
    }
    return source.random();
  }
}
