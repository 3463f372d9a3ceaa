package threadmill.coroutine;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The thread is there from the beginning and waits for its first turn like for any other. */
public final class Coroutine<I, O> implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean bodysTurn;
  private boolean over;
  private I value;
  private Throwable toBody;
  private O result;
  private Throwable toCaller;

  public Coroutine(Body<I, O> body) {
    Thread.ofVirtual().start(() -> live(body));
  }

  private void live(Body<I, O> body) {
    O last = null;
    Throwable thrown = null;
    try {
      I first = awaitEntry();
      last = body.run(first, this::yieldOut);
    } catch (Closed closed) {
      // ended as it was asked to
    } catch (RuntimeException | Error any) {
      thrown = any;
    }
    lock.lock();
    try {
      over = true;
      result = last;
      toCaller = thrown;
      bodysTurn = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private I yieldOut(O out) {
    lock.lock();
    try {
      if (toBody instanceof Closed closed) {
        throw closed;
      }
      result = out;
      bodysTurn = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    return awaitEntry();
  }

  private I awaitEntry() {
    lock.lock();
    try {
      while (!bodysTurn) {
        changed.awaitUninterruptibly();
      }
      if (toBody instanceof Closed closed) {
        throw closed;
      }
      if (toBody != null) {
        RuntimeException raised = (RuntimeException) toBody;
        toBody = null;
        throw raised;
      }
      return value;
    } finally {
      lock.unlock();
    }
  }

  public O resume(I in) {
    return turn(in, null);
  }

  public O raise(RuntimeException exception) {
    return turn(null, exception);
  }

  @Override
  public void close() {
    if (!isDone()) {
      turn(null, new Closed());
    }
  }

  public boolean isDone() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  private O turn(I in, Throwable exception) {
    lock.lock();
    try {
      if (over || bodysTurn) {
        throw new IllegalStateException(over ? "over" : "at work");
      }
      value = in;
      toBody = exception;
      bodysTurn = true;
      changed.signalAll();
      while (bodysTurn) {
        changed.awaitUninterruptibly();
      }
      Throwable thrown = toCaller;
      toCaller = null;
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown != null) {
        throw (RuntimeException) thrown;
      }
      return result;
    } finally {
      lock.unlock();
    }
  }
}
