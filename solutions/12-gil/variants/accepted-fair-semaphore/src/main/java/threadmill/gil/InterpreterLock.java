package threadmill.gil;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** One permit, first come first served; given back every so many ticks, whoever waits. */
public final class InterpreterLock {

  private final Semaphore permit = new Semaphore(1, true);
  private final int ticks;
  private int left;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public void acquire() {
    permit.acquireUninterruptibly();
    left = ticks;
  }

  public void release() {
    permit.release();
  }

  public void tick() {
    if (--left == 0) {
      release();
      acquire();
    }
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
