package threadmill.gil;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Those who wait stand in a line; whoever lets go of the lock hands it to the first of them. */
public final class InterpreterLock {

  private final int ticks;
  private final ReentrantLock guard = new ReentrantLock();
  private final Queue<Waiter> line = new ArrayDeque<>();
  private boolean held;
  private int ticked;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public void acquire() {
    guard.lock();
    try {
      if (held) {
        waitInLine();
      } else {
        held = true;
        ticked = 0;
      }
    } finally {
      guard.unlock();
    }
  }

  public void release() {
    guard.lock();
    try {
      handOver();
    } finally {
      guard.unlock();
    }
  }

  public void tick() {
    guard.lock();
    try {
      ticked++;
      if (ticked >= ticks && !line.isEmpty()) {
        handOver();
        waitInLine();
      }
    } finally {
      guard.unlock();
    }
  }

  public <T> T withoutLock(Callable<T> io) throws Exception {
    release();
    return io.call();
  }

  private void handOver() {
    Waiter first = line.poll();
    if (first == null) {
      held = false;
    } else {
      first.hasTurn = true;
      first.turn.signal();
      ticked = 0;
    }
  }

  private void waitInLine() {
    Waiter waiter = new Waiter(guard.newCondition());
    line.add(waiter);
    while (!waiter.hasTurn) {
      waiter.turn.awaitUninterruptibly();
    }
  }

  /** A thread in the line; guarded by {@code guard}. */
  private static final class Waiter {

    private final Condition turn;
    private boolean hasTurn;

    private Waiter(Condition turn) {
      this.turn = turn;
    }
  }
}
