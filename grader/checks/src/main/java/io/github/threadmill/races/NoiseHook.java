package io.github.threadmill.races;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** What code with noise calls before each step that others may see. Not meant for anybody else. */
public final class NoiseHook {

  private static final long PAUSE_NANOS = 30_000;

  /** Of one thread in one trial: on a busy machine each delay may cost a slice of the scheduler. */
  private static final int MOST_DELAYS = 30;

  private static final AtomicLong threads = new AtomicLong();
  private static volatile long seed;
  private static final ThreadLocal<Source> SOURCE = new ThreadLocal<>();

  private static final class Source {
    private final long seed;
    private final SplittableRandom random;
    private int left = MOST_DELAYS;

    Source(long seed, long own) {
      this.seed = seed;
      this.random = new SplittableRandom(own);
    }

    /** 0 for a pause, 1 to 3 for a yield, more for nothing. */
    int dice() {
      int dice = left == 0 ? 16 : random.nextInt(16);
      left -= dice < 4 ? 1 : 0;
      return dice;
    }
  }

  private NoiseHook() {}

  static void reseed(long fresh) {
    threads.set(0);
    seed = fresh;
  }

  /** The calling thread's number within a trial, so that its noise is the same for one seed. */
  static void number(int thread) {
    SOURCE.set(new Source(seed, seed * 31 + thread));
  }

  /** Now and then gives other threads a chance to come in between. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint to the scheduler is all that is wanted
  public static void step() {
    int dice = source().dice();
    if (dice == 0) {
      pause();
    } else if (dice < 4) {
      Thread.yield();
    }
  }

  /**
   * Waits, however many permits there are for the student's own park, and leaves one behind: an
   * unpark that came meanwhile may have ended a wait, which nobody can tell from its time being
   * over. One that nobody gave is a wake-up for nothing, which park allows.
   */
  private static void pause() {
    long end = System.nanoTime() + PAUSE_NANOS;
    for (long left = PAUSE_NANOS; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    LockSupport.unpark(Thread.currentThread());
  }

  private static Source source() {
    Source source = SOURCE.get();
    if (source == null || source.seed != seed) {
      source = new Source(seed, seed - threads.incrementAndGet());
      SOURCE.set(source);
    }
    return source;
  }
}
