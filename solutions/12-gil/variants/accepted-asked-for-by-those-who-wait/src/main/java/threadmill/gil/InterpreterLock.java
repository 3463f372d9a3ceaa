package threadmill.gil;

import java.util.concurrent.Callable;

/**
 * Those who wait ask for the lock: the holder counts from then on, and has to see another one hold
 * it before it comes back.
 */
public final class InterpreterLock {

  private final int ticks;
  private final java.util.ArrayList<Object> waiting = new java.util.ArrayList<>();
  private Object holder;
  private volatile boolean asked;
  private int since;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public synchronized void acquire() {
    Object me = new Object();
    waiting.add(me);
    asked = true;
    while (holder != null || waiting.get(0) != me) {
      pause();
    }
    waiting.remove(0);
    holder = me;
    since = 0;
    asked = !waiting.isEmpty();
  }

  public synchronized void release() {
    holder = null;
    notifyAll();
  }

  public void tick() {
    if (asked && ++since >= ticks) {
      giveWay();
    }
  }

  private synchronized void giveWay() {
    release();
    acquire();
  }

  public <T> T withoutLock(Callable<T> io) throws Exception {
    release();
    T result;
    try {
      result = io.call();
    } catch (Throwable thrown) {
      acquire();
      throw thrown;
    }
    acquire();
    return result;
  }

  private void pause() {
    try {
      wait();
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the interpreter");
    }
  }
}
