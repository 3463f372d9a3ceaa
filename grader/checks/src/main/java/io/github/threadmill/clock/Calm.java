package io.github.threadmill.clock;

import java.util.function.BooleanSupplier;

/**
 * Waits for other threads to come to rest before the clock moves. The common pool can be asked;
 * threads that nobody can ask are given a while. Thread-safe.
 */
final class Calm {

  /** How often a thread that nobody can ask is given a millisecond before the clock moves on. */
  private static final int PATIENCE = 200;

  /** The same once everybody has been asked: such a thread has but to note what it was told. */
  private static final int SHORT_PATIENCE = 25;

  /**
   * The same for a common pool that is at work without any of its threads being seen to wait: one
   * that an earlier check left hanging, if it takes so long. Far more than a thread that can run
   * needs on the busiest machine; no right answer depends on it.
   */
  private static final int LAST_PATIENCE = 5_000;

  private final OtherThreads others = OtherThreads.sinceNow();
  private final Changes changes;
  private final BooleanSupplier someoneWaits;
  private final BooleanSupplier someoneIsMissing;
  private volatile boolean givenUp;

  /**
   * @param someoneWaits whether another thread of the student's is known to wait
   * @param someoneIsMissing whether calls that a right answer makes have not been made yet
   */
  Calm(Changes changes, BooleanSupplier someoneWaits, BooleanSupplier someoneIsMissing) {
    this.changes = changes;
    this.someoneWaits = someoneWaits;
    this.someoneIsMissing = someoneIsMissing;
  }

  /** Leaves a thread out: it is the clock's own. */
  void leaveOut(Thread own) {
    others.leaveOut(own);
  }

  /** Lets others do what they can do without the clock. */
  void await() {
    int quiet = 0;
    long seen = changes.count();
    while (othersMayAct() && changes.pause()) {
      boolean moved = changes.count() != seen;
      seen = changes.count();
      quiet = moved ? 0 : quiet + 1;
      if (quiet >= patience()) {
        givenUp |= isBusyUnseen();
        return;
      }
    }
  }

  /** Whether nobody is left who could still do something. */
  boolean isLasting() {
    return !someoneWaits.getAsBoolean() && !othersMayAct();
  }

  private boolean othersMayAct() {
    return !(givenUp || OtherThreads.commonPoolRests()) || others.anyNew();
  }

  private int patience() {
    if (isBusyUnseen()) {
      return LAST_PATIENCE;
    }
    boolean everybodyWasAsked = !someoneIsMissing.getAsBoolean();
    return OtherThreads.commonPoolRests() && everybodyWasAsked ? SHORT_PATIENCE : PATIENCE;
  }

  /** A common pool that is at work comes to rest by itself, unless its threads wait. */
  private boolean isBusyUnseen() {
    return !OtherThreads.commonPoolRests() && !someoneWaits.getAsBoolean();
  }
}
