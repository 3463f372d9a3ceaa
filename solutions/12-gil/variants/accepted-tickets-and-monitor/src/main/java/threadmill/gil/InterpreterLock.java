package threadmill.gil;

import java.util.concurrent.Callable;

/** Everybody draws a number, and waits on one monitor until it is called. */
public final class InterpreterLock {

  private final int ticks;
  private long next;
  private long called;
  private int ticked;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public synchronized void acquire() {
    boolean interrupted = false;
    long number = next++;
    while (called != number) {
      try {
        wait();
      } catch (InterruptedException early) {
        interrupted = true;
      }
    }
    ticked = 0;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public synchronized void release() {
    called++;
    notifyAll();
  }

  public synchronized void tick() {
    boolean someoneWaits = next > called + 1;
    if (++ticked >= ticks && someoneWaits) {
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
