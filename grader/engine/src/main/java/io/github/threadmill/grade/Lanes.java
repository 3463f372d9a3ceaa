package io.github.threadmill.grade;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Where submissions run: side by side in the busy lane, or alone in the quiet one. The quiet lane
 * waits until the busy one is empty and keeps it so. Thread-safe, fair.
 */
final class Lanes {

  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  <T> T busy(Supplier<T> work) {
    lock.readLock().lock();
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  <T> T quiet(Supplier<T> work) {
    lock.writeLock().lock();
    try {
      return work.get();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
