package io.github.threadmill.races;

import io.github.threadmill.lab.FreshClasses;
import io.github.threadmill.work.Callers;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Runs threads on one object of the student's while their steps are delayed at random, on a fresh
 * object each time until one comes out wrong. Works with every kind of thread and needs nothing of
 * the JVM. To be used inside an observation; it ends only if the student's code does.
 *
 * <pre>{@code
 * Shaken seen = lab.observe(() -> Noise.on(CounterTrial.class, lab.seed()).run());
 * lab.judge(judge -> seen.require(judge, "4 × 50 increments make 200"));
 * }</pre>
 *
 * <p>Sees races that come out wrong, not a missing {@code volatile}. Immutable; runs of one JVM
 * come one after the other.
 */
public final class Noise {

  /** Threads, calls of each, trials: the figures of RACES.md are of these. */
  private static final int THREADS = 4;

  private static final int CALLS = 50;
  private static final int TRIALS = 50;
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private static volatile boolean canaryHeard;

  private final Class<? extends Trial> trial;
  private final long seed;
  private final int threads;
  private final int calls;
  private final int trials;

  private Noise(Class<? extends Trial> trial, long seed, int threads, int calls, int trials) {
    if (threads < 2 || calls < 1 || trials < 1) {
      throw new IllegalArgumentException(
          "threads must be > 1, calls and trials > 0, were %d, %d, %d"
              .formatted(threads, calls, trials));
    }
    this.trial = trial;
    this.seed = seed;
    this.threads = threads;
    this.calls = calls;
    this.trials = trials;
  }

  /**
   * 4 threads with 50 calls each, at most 50 times.
   *
   * @param trial a class of the exercise's checks
   * @param seed of the delays; the scheduler's choices stay its own
   */
  public static Noise on(Class<? extends Trial> trial, long seed) {
    return new Noise(trial, seed, THREADS, CALLS, TRIALS);
  }

  /** The same with other numbers: fewer calls find less. */
  public Noise with(int otherThreads, int otherCalls, int otherTrials) {
    return new Noise(trial, seed, otherThreads, otherCalls, otherTrials);
  }

  /** Runs trials until one is violated or all are through. */
  public Shaken run() {
    FreshClasses noisy = classes(NoisyClass.among(classes(UnaryOperator.identity()).students()));
    ONE_AT_A_TIME.lock();
    try {
      if (!canaryIsHeard()) {
        return Shaken.doubtful(
            "noise did not bring out the race of a counter that is known to have one");
      }
      return new Trials(noisy.twin(trial.getName()), threads, calls).run(trials, seed);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /**
   * The same for code that starts no threads and may be wrong in other ways, which are other
   * checks' business: nothing is run where one thread that makes the first call alone does not end,
   * or leaves behind what does not hold. (Where the code has threads of its own, the race itself
   * may be what one finds then.)
   */
  public Shaken runIfRightAlone() {
    Class<?> twin = classes(UnaryOperator.identity()).twin(trial.getName());
    Callers callers = new Callers();
    Callers.Call<Boolean> alone =
        callers.start(
            "alone",
            () -> {
              Trial one = Instances.of(twin, Trial.class);
              one.call(0, 0);
              return one.holds();
            });
    return callers.awaitEnd() && Boolean.TRUE.equals(alone.value()) ? run() : Shaken.NOT_ASKED;
  }

  private FreshClasses classes(UnaryOperator<byte[]> change) {
    return FreshClasses.besides(trial, change, NoisyClass::isHook);
  }

  private static boolean canaryIsHeard() {
    if (!canaryHeard) {
      Class<?> canary =
          RaceCanary.classes(NoisyClass::with, NoisyClass::isHook)
              .twin(RaceCanaryTrial.class.getName());
      canaryHeard = new Trials(canary, THREADS, CALLS).run(TRIALS, 1).violated();
    }
    return canaryHeard;
  }
}
