package threadmill.gil;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Everybody draws a number, and asks in a loop whether it has been called. */
public final class InterpreterLock {

  private final int ticks;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong called = new AtomicLong();
  private int ticked;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public void acquire() {
    await(next.getAndIncrement());
  }

  public void release() {
    called.incrementAndGet();
  }

  public void tick() {
    if (++ticked >= ticks && next.get() > called.get() + 1) {
      long number = next.getAndIncrement();
      release();
      await(number);
    }
  }

  private void await(long number) {
    while (called.get() != number) {
      Thread.onSpinWait();
    }
    ticked = 0;
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
