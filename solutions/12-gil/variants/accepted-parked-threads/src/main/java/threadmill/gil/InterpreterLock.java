package threadmill.gil;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A queue of parked threads; the head of it has the lock. */
public final class InterpreterLock {

  private final int ticks;
  private final Queue<Thread> queue = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Thread> holder = new AtomicReference<>();
  private int ticked;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public void acquire() {
    Thread self = Thread.currentThread();
    queue.add(self);
    while (queue.peek() != self || !holder.compareAndSet(null, self)) {
      LockSupport.park();
    }
    queue.remove();
    ticked = 0;
  }

  public void release() {
    holder.set(null);
    Thread first = queue.peek();
    if (first != null) {
      LockSupport.unpark(first);
    }
  }

  public void tick() {
    ticked++;
    if (ticked % ticks == 0 && !queue.isEmpty()) {
      release();
      acquire();
    }
  }

  public <T> T withoutLock(Callable<T> io) throws Exception {
    try {
      release();
      return io.call();
    } finally {
      acquire();
    }
  }
}
