package threadmill.gil;

import java.util.concurrent.Callable;

/** A counter in an office: whoever comes draws a number, and numbers are served in turn. */
public final class InterpreterLock {

  private final int ticks;
  private long drawn = 0; // numbers drawn so far
  private long served = 0; // number that has the lock, or that comes next
  private int count = 0; // ticks of the one who has it

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public synchronized void acquire() {
    long number = drawn;
    drawn = drawn + 1;
    boolean interrupted = false;
    while (served != number) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    count = 0;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public synchronized void release() {
    served = served + 1;
    notify();
  }

  public synchronized void tick() {
    count = count + 1;
    boolean somebodyWaits = drawn - served > 1;
    if (count >= ticks && somebodyWaits) {
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
