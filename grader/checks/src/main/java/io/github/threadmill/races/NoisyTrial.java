package io.github.threadmill.races;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The noise of all threads of one trial. Thread-safe. */
final class NoisyTrial {

  /**
   * How many pauses of a run may end without a step of anybody, though somebody could have taken
   * one: they may compute something, or wait in a way that does not show. Later ones are short.
   */
  private static final int MOST_IN_VAIN = 10;

  private final long seed;
  private final Company company;
  private final AtomicInteger inVain;
  private final AtomicLong others = new AtomicLong();
  private final Queue<Delays> all = new ConcurrentLinkedQueue<>();

  private NoisyTrial(long seed, Company company, AtomicInteger inVain) {
    this.seed = seed;
    this.company = company;
    this.inVain = inVain;
  }

  /** Before the first trial of a run: the threads that are there are not of it. */
  static NoisyTrial none() {
    return new NoisyTrial(0, Company.fromNowOn(), new AtomicInteger());
  }

  /** The next trial of the run. */
  NoisyTrial next(long fresh) {
    return new NoisyTrial(fresh, company, inVain);
  }

  /** Those of a thread that has a number of its own. */
  Delays delaysOf(int thread) {
    return with(new Delays(this, seed * 31 + thread));
  }

  /** Those of a thread that the student's code has started. */
  Delays delaysOfOneMore() {
    return with(new Delays(this, seed * 31 - others.incrementAndGet()));
  }

  private Delays with(Delays delays) {
    all.add(delays);
    return delays;
  }

  /** Whether others could take a step while the calling thread waits. */
  boolean hasCompany() {
    return company.isRunnable();
  }

  /** How many steps all have taken. */
  long steps() {
    long sum = 0;
    for (Delays each : all) {
      sum += each.steps();
    }
    return sum;
  }

  /** Whether it is worth while to wait for others. */
  boolean isPatient() {
    return inVain.get() < MOST_IN_VAIN;
  }

  /** Nobody has taken a step though somebody could have. */
  void waitedInVain() {
    inVain.incrementAndGet();
  }
}
