package io.github.threadmill.races;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The delays of one thread in one trial. A pause lasts until others have taken a few steps, or none
 * of them can: a machine that lets them wait makes it longer, and they come in between all the
 * same. What has a fixed length would end before they get a processor.
 */
final class Delays {

  /** How long the shortest pause is, and how often a longer one looks. */
  private static final long PAUSE_NANOS = 30_000;

  /**
   * Of one trial, alone and in company: on a busy machine each delay may cost a slice of the
   * scheduler.
   */
  private static final int MOST = 30;

  /** After how many steps of others a pause ends, at the most. */
  private static final int MOST_STEPS = 32;

  /** Some 25 ms on a machine at rest, more where looking takes longer. */
  private static final int MOST_LOOKS = 300;

  private final NoisyTrial trial;
  private final SplittableRandom random;
  private final AtomicLong steps = new AtomicLong();

  /** What is spent before others are there would be missing afterwards. */
  private final Budget alone = new Budget();

  private final Budget inCompany = new Budget();

  private static final class Budget {
    private int left = MOST;

    boolean hasOneMore() {
      return left > 0 && left-- > 0;
    }
  }

  Delays(NoisyTrial trial, long seed) {
    this.trial = trial;
    this.random = new SplittableRandom(seed);
  }

  boolean isOf(NoisyTrial some) {
    return trial.equals(some);
  }

  /** How many steps the thread has taken. */
  long steps() {
    return steps.get();
  }

  /** Before a step of the thread. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint to the scheduler is all that is wanted
  void step() {
    steps.lazySet(steps.get() + 1); // a fence here would help code that lacks one
    int dice = random.nextInt(16);
    if (dice > 3) {
      return;
    }
    boolean hasCompany = trial.hasCompany();
    if (!(hasCompany ? inCompany : alone).hasOneMore()) {
      return;
    }
    if (dice > 0) {
      Thread.yield();
    } else {
      pause(hasCompany && trial.isPatient() ? MOST_LOOKS : 1);
    }
  }

  /**
   * Waits, however many permits there are for the student's own park, and leaves one behind: an
   * unpark that came meanwhile may have ended a wait, which nobody can tell from its time being
   * over. One that nobody gave is a wake-up for nothing, which park allows.
   */
  private void pause(int mostLooks) {
    long before = trial.steps();
    int enough = 1 + random.nextInt(MOST_STEPS);
    int looks = 0;
    do {
      sleep();
      looks++;
    } while (looks < mostLooks && mayHaveCompany(before + enough));
    if (looks == MOST_LOOKS && trial.steps() == before) {
      trial.waitedInVain();
    }
    LockSupport.unpark(Thread.currentThread());
  }

  private boolean mayHaveCompany(long steps) {
    return !Thread.currentThread().isInterrupted() && trial.steps() < steps && trial.hasCompany();
  }

  private static void sleep() {
    long end = System.nanoTime() + PAUSE_NANOS;
    for (long left = PAUSE_NANOS; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
  }
}
