package threadmill.gil;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/** A lock, and nothing else. */
public final class InterpreterLock {

  private final ReentrantLock lock = new ReentrantLock(true);

  public InterpreterLock(int ticks) {}

  public void acquire() {
    lock.lock();
  }

  public void release() {
    lock.unlock();
  }

  public void tick() {
    // others wait until this one has ended
  }

  public <T> T withoutLock(Callable<T> io) throws Exception {
    release();
    try {
      return io.call();
    } finally {
      acquire();
    }
  }
}
