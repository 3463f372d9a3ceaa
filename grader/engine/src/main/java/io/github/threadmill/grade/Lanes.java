package io.github.threadmill.grade;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Where submissions run: side by side in the busy lane, or alone in the quiet one. Thread-safe.
 *
 * <p>The quiet lane waits until the busy one is empty by itself, and holds nobody up until then: to
 * empty it for each doubt would have all wait for the slowest. Work that comes to the busy lane
 * goes first, so the quiet one is for batches that end, and whoever waits here gives his place in
 * the batch away.
 */
final class Lanes {

  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int busy;
  private boolean quiet;

  /** Runs work beside others of its kind. */
  <T> T busy(Supplier<T> work) {
    enterBusy();
    try {
      return work.get();
    } finally {
      leave(() -> busy--);
    }
  }

  /** Runs work while nothing else runs in either lane. */
  <T> T quiet(Supplier<T> work) {
    enterQuiet();
    try {
      return work.get();
    } finally {
      leave(() -> quiet = false);
    }
  }

  private void enterBusy() {
    lock.lock();
    try {
      while (quiet) {
        changed.awaitUninterruptibly();
      }
      busy++;
    } finally {
      lock.unlock();
    }
  }

  private void enterQuiet() {
    lock.lock();
    try {
      while (quiet || busy > 0) {
        changed.awaitUninterruptibly();
      }
      quiet = true;
    } finally {
      lock.unlock();
    }
  }

  private void leave(Runnable step) {
    lock.lock();
    try {
      step.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
