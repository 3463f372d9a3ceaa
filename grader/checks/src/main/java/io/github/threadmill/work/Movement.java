package io.github.threadmill.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The monitor of one floor. Whatever happens on the floor is a move; a wait is given up only when
 * nothing has moved for a while, so that a busy machine makes it longer and never wrong.
 *
 * <p>A plain monitor on purpose: a {@code Condition} would tell a fork/join pool to start another
 * worker in place of the waiting one, and items that wait would seem to run on more workers than
 * the pool has.
 */
final class Movement {

  /** A pause of the whole machine counts as one of these, not as the end of all patience. */
  private static final int LOOKS = 50;

  private final long lookMillis;
  private final BooleanSupplier elsewhere;
  private final Runnable signOfLife;
  private long moves;

  Movement(Duration patience) {
    this(patience, () -> false);
  }

  /**
   * @param elsewhere asked when patience is at its end: whether something else has moved meanwhile
   *     that what is waited for may come from
   */
  Movement(Duration patience, BooleanSupplier elsewhere) {
    this(patience, elsewhere, SignOfLife::give);
  }

  /**
   * @param signOfLife given whenever patience has come to its end
   */
  Movement(Duration patience, BooleanSupplier elsewhere, Runnable signOfLife) {
    this.elsewhere = elsewhere;
    this.signOfLife = signOfLife;
    if (patience.toMillis() < LOOKS) {
      throw new IllegalArgumentException("patience must be >= " + LOOKS + " ms, was " + patience);
    }
    lookMillis = patience.toMillis() / LOOKS;
  }

  /** Reads what the monitor guards. */
  synchronized <T> T read(Supplier<T> state) {
    return state.get();
  }

  /** Changes what the monitor guards. */
  synchronized <T> T move(Supplier<T> change) {
    T result = change.get();
    moves++;
    notifyAll();
    return result;
  }

  /**
   * Waits for a condition for as long as anything moves.
   *
   * @return whether it came true; false when nothing moved any more, or the thread was interrupted,
   *     which it then still is
   */
  boolean await(BooleanSupplier condition) {
    boolean came = awaitQuietly(condition);
    if (!came) {
      signOfLife.run();
    }
    return came;
  }

  private synchronized boolean awaitQuietly(BooleanSupplier condition) {
    long seen = moves;
    int still = 0;
    while (!condition.getAsBoolean()) {
      if (still == LOOKS && elsewhere.getAsBoolean()) {
        signOfLife.run(); // twice five seconds of silence would pass for the end
        still = 0;
      }
      if (still == LOOKS || !pause(lookMillis)) {
        return false;
      }
      still = moves == seen ? still + 1 : 0;
      seen = moves;
    }
    return true;
  }

  /**
   * Waits for a condition that need not come true, for so many looks and no longer.
   *
   * @return whether it came true
   */
  synchronized boolean listen(BooleanSupplier condition, int looks, Duration look) {
    for (int i = 0; i < looks && !condition.getAsBoolean(); i++) {
      if (!pause(look.toMillis())) {
        break;
      }
    }
    return condition.getAsBoolean();
  }

  @SuppressWarnings("WaitNotInLoop") // its callers are the loops
  private boolean pause(long millis) {
    try {
      wait(millis);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
