package io.github.threadmill.lab;

import io.github.threadmill.evidence.ThreadWatch;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.watch.BlockingListener;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Where a check meets the student's code. A check is one method that sets the scene, observes and
 * judges, from top to bottom.
 *
 * <p>In {@code mvn test} and in an IDE the method runs once and does all of it. In the grader it
 * runs twice, side by side: in the process of the student's code, where only the observations
 * happen, and in the grader, where everything but the observations happens and their results arrive
 * as plain copies. Both runs take the same way through the method because all that they branch on
 * is the same on both sides: the seed, and what was observed. So keep what an observation makes for
 * a later one in a {@link Kept}, draw random data from {@link #random()}, and put expected values
 * inside {@link #judge}: the code of judgements never enters the student's process.
 *
 * <p>For the thread of the check alone.
 */
public interface Lab {

  /**
   * Opens a site of the slow network for this check. On the side of the student's code it has its
   * addresses and nothing else.
   */
  Site site(SitePlan plan);

  /**
   * Runs an observation and hands its result to both sides. Should it throw, the check fails with
   * that exception and its line; should it meet the stub's marker, the check is not started.
   *
   * @return a copy of what was observed
   */
  <T extends @Nullable Object> T observe(Observation<T> observation);

  /** Runs an observation that returns nothing. */
  @SuppressWarnings("NullAway") // it does not follow type arguments that may be null
  default void run(Action action) {
    this.<@Nullable Object>observe(
        () -> {
          action.run();
          return null;
        });
  }

  /** Runs an observation that may throw: the exception is part of what is observed. */
  <T extends @Nullable Object> Attempt<T> attempt(Observation<T> observation);

  /**
   * Does something on the trusted side between two observations: waits for the network to have seen
   * something, or lets held pages go.
   *
   * @param what how it is put to a student when it does not come true: {@code "10 requests arrive"}
   * @param condition waits for it; false when it did not come true
   */
  void until(String what, Condition condition);

  /**
   * Has a listener told of each watched call of the student's before it is made. To be said before
   * the first observation.
   */
  void listen(BlockingListener listener);

  /**
   * Has the student's threads looked after, so that a judgement can ask {@link
   * io.github.threadmill.evidence.Activity} which are left, what they threw and what was never
   * closed. To be said before the first observation; each observation then takes some milliseconds
   * longer. On the side that judges there is nothing to do.
   */
  default void watchThreads() {}

  /**
   * Gives the student's threads the time that they need to end: until all have, or until none has
   * for 5 seconds. An observation of its own, after {@link #watchThreads}.
   */
  default void awaitThreads() {
    run(ThreadWatch::awaitEnd);
  }

  /** Decides. Nothing is observed after the first judgement. */
  void judge(Judgement judgement);

  /** What the judgements so far said about a check that passes. */
  default Optional<Finding> remark() {
    return Optional.empty();
  }

  /** The same on both sides; in the grader it follows from the submission's code. */
  long seed();

  /** Random data from the seed; each call begins anew. */
  default Random random() {
    return new Random(seed());
  }

  /** Waits, on the trusted side, for something to have happened. */
  @FunctionalInterface
  interface Condition {

    /** Whether it came true. */
    boolean await();
  }
}
