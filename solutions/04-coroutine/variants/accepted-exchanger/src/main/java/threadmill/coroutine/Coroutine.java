package threadmill.coroutine;

import java.util.concurrent.Callable;
import java.util.concurrent.Exchanger;
import java.util.concurrent.locks.ReentrantLock;

/** What crosses is a piece of code that returns or throws on the other side. */
public final class Coroutine<I, O> implements AutoCloseable {

  private final Body<I, O> body;
  private final Exchanger<Callable<?>> place = new Exchanger<>();
  private final ReentrantLock busy = new ReentrantLock();
  private boolean begun;
  private boolean inside;
  private volatile boolean done;
  private boolean closing;

  public Coroutine(Body<I, O> body) {
    this.body = body;
  }

  public O resume(I value) {
    return enter(() -> value, value, null);
  }

  public O raise(RuntimeException exception) {
    return enter(
        () -> {
          throw exception;
        },
        null,
        exception);
  }

  public boolean isDone() {
    return done;
  }

  @Override
  public void close() {
    if (!done) {
      Closed end = new Closed();
      enter(
          () -> {
            closing = true;
            throw end;
          },
          null,
          end);
    }
  }

  @SuppressWarnings("unchecked")
  private O enter(Callable<I> entry, I first, Throwable atTheStart) {
    if (!busy.tryLock()) {
      throw new IllegalStateException("somebody is inside");
    }
    try {
      if (inside || done) {
        throw new IllegalStateException(done ? "over" : "somebody is inside");
      }
      inside = true;
      if (!begun && atTheStart != null) {
        done = true;
        if (atTheStart instanceof RuntimeException exception) {
          throw exception;
        }
        return null;
      }
      if (begun) {
        exchange(entry);
      } else {
        begun = true;
        Thread.ofVirtual().name("coroutine").start(() -> exchange(ended(first)));
      }
      return (O) call(exchange(null));
    } finally {
      inside = false;
      busy.unlock();
    }
  }

  private Callable<O> ended(I first) {
    try {
      O result = body.run(first, this::leave);
      done = true;
      return () -> result;
    } catch (Throwable thrown) {
      done = true;
      return () -> {
        if (thrown instanceof Closed) {
          return null;
        }
        if (thrown instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) thrown;
      };
    }
  }

  @SuppressWarnings("unchecked")
  private I leave(O value) {
    if (closing) {
      throw new Closed();
    }
    exchange(() -> value);
    return (I) call(exchange(null));
  }

  private Callable<?> exchange(Callable<?> mine) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return place.exchange(mine);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Object call(Callable<?> crossing) {
    try {
      return crossing.call();
    } catch (RuntimeException exception) {
      throw exception;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
