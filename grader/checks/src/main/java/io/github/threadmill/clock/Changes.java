package io.github.threadmill.clock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Wakes those who wait for anything about a clock to change. Whoever changes something announces it
 * afterwards. Thread-safe.
 */
final class Changes {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long count;

  void announce() {
    lock.lock();
    try {
      count++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many there were so far. */
  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there are more than those; an interrupt is kept for later. */
  void awaitMoreThan(long seen) {
    awaitWhile(() -> count == seen);
  }

  /** Waits as long as something holds; an interrupt is kept for later. */
  void awaitWhile(BooleanSupplier condition) {
    lock.lock();
    try {
      while (condition.getAsBoolean()) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next one, a millisecond at most; false if this thread is to stop waiting. */
  @SuppressWarnings("WaitNotInLoop") // the caller loops; a pause that ends early does no harm
  boolean pause() {
    lock.lock();
    try {
      var unused = changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(1));
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
