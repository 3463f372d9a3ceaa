package threadmill.loop;

import java.util.Comparator;
import java.util.concurrent.CompletableFuture;

/**
 * A sleep that is not over.
 *
 * @param time when it is
 * @param number the how-many-th it is: the order of those that end at the same time
 */
record Timer(long time, long number, CompletableFuture<Void> over) implements Comparable<Timer> {

  private static final Comparator<Timer> ORDER =
      Comparator.comparingLong(Timer::time).thenComparingLong(Timer::number);

  @Override
  public int compareTo(Timer other) {
    return ORDER.compare(this, other);
  }
}
