package threadmill.parallel;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

final class Locks {

  private final ReentrantLock fair = new ReentrantLock(true);
  private final Condition changed = fair.newCondition();
  private final ReadWriteLock shared = new ReentrantReadWriteLock();
  private final StampedLock stamped = new StampedLock();
  private int value;

  int read() throws InterruptedException {
    long stamp = stamped.tryOptimisticRead();
    int seen = value;
    if (!stamped.validate(stamp)) {
      stamp = stamped.readLock();
      try {
        seen = value;
      } finally {
        stamped.unlockRead(stamp);
      }
    }
    shared.readLock().lock();
    fair.lockInterruptibly();
    try {
      changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(1));
      changed.signalAll();
    } finally {
      fair.unlock();
      shared.readLock().unlock();
    }
    synchronized (this) {
      wait(1);
      notifyAll();
    }
    return seen;
  }
}
