package threadmill.gil;

import java.util.concurrent.Callable;

/** After a tick the holder waits until another one has had the lock; otherwise who comes, takes. */
public final class InterpreterLock {

  private final int ticks;
  private boolean held;
  private int waiting;
  private int ticked;
  private long switches;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public synchronized void acquire() {
    waiting++;
    while (held) {
      pause();
    }
    waiting--;
    held = true;
    ticked = 0;
    switches++;
    notifyAll();
  }

  public synchronized void release() {
    held = false;
    notifyAll();
  }

  public synchronized void tick() {
    if (++ticked >= ticks && waiting > 0) {
      release();
      long before = switches;
      while (switches == before) {
        pause();
      }
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

  private void pause() {
    try {
      wait();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
