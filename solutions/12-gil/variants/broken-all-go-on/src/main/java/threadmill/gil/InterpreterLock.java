package threadmill.gil;

import java.util.concurrent.Callable;

/** Whoever is woken has the lock. */
public final class InterpreterLock {

  private final int ticks;
  private boolean held;
  private int ticked;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public synchronized void acquire() {
    try {
      if (held) {
        wait();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    held = true;
    ticked = 0;
  }

  public synchronized void release() {
    held = false;
    notifyAll();
  }

  public void tick() {
    if (++ticked >= ticks) {
      release();
      Thread.yield();
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
