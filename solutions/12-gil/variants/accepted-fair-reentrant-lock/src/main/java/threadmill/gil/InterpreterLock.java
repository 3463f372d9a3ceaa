package threadmill.gil;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/** A fair lock of the JDK, and a count of the holder's ticks. */
public final class InterpreterLock {

  private final ReentrantLock lock = new ReentrantLock(true);
  private final int ticks;
  private int ticked;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public void acquire() {
    lock.lock();
    ticked = 0;
  }

  public void release() {
    lock.unlock();
  }

  public void tick() {
    if (++ticked >= ticks && lock.hasQueuedThreads()) {
      release();
      acquire();
    }
  }

  public <T> T withoutLock(Callable<T> io) throws Exception {
    lock.unlock();
    try {
      return io.call();
    } finally {
      lock.lock();
      ticked = 0;
    }
  }
}
