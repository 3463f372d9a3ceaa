package threadmill.loop;

/**
 * The time, and the one place where a loop waits. Given; the checks bring clocks of their own.
 * {@code now} and {@code waitUntil} are for the loop's thread, {@code wakeUp} is for any thread.
 */
public interface LoopClock {

  /** The time in milliseconds; never goes back. */
  long now();

  /**
   * Waits until it is that time, or until {@link #wakeUp} is called. Returns at once if it is that
   * time already, or if {@code wakeUp} was called since the last wait returned.
   *
   * @param time as {@link #now} counts; {@code Long.MAX_VALUE} is never: only {@code wakeUp} ends it
   */
  void waitUntil(long time);

  /**
   * Ends the wait of the loop's thread, or the next one if it does not wait at this moment. So a
   * wake-up is not lost; several before one wait count as one.
   */
  void wakeUp();
}
