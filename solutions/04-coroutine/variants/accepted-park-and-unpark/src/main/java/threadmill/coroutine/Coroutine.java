package threadmill.coroutine;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** One reference that holds what crosses, and park until it holds something for this side. */
public final class Coroutine<I, O> implements AutoCloseable {

  private sealed interface Crossing {}

  private record Fresh() implements Crossing {}

  private record In(Object value, RuntimeException raised, boolean closing, Thread caller)
      implements Crossing {}

  private record Out(Object value, Throwable thrown, boolean last) implements Crossing {}

  private final Body<I, O> body;
  private final AtomicReference<Crossing> crossing = new AtomicReference<>(new Fresh());
  private Thread thread;

  public Coroutine(Body<I, O> body) {
    this.body = body;
  }

  public O resume(I value) {
    return enter(new In(value, null, false, Thread.currentThread()));
  }

  public O raise(RuntimeException exception) {
    return enter(new In(null, exception, false, Thread.currentThread()));
  }

  public boolean isDone() {
    return crossing.get() instanceof Out out && out.last();
  }

  @Override
  public void close() {
    if (!isDone()) {
      enter(new In(null, null, true, Thread.currentThread()));
    }
  }

  @SuppressWarnings("unchecked")
  private O enter(In in) {
    Crossing before = crossing.get();
    if (before instanceof In || isDone() || !crossing.compareAndSet(before, in)) {
      throw new IllegalStateException("not now");
    }
    if (before instanceof Fresh) {
      if (in.closing() || in.raised() != null) {
        crossing.set(new Out(null, null, true));
        if (in.raised() != null) {
          throw in.raised();
        }
        return null;
      }
      thread = Thread.ofVirtual().unstarted(this::run);
      thread.start();
    } else {
      LockSupport.unpark(thread);
    }
    boolean interrupted = false;
    while (crossing.get() == in) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Out out = (Out) crossing.get();
    if (out.thrown() instanceof Error error) {
      throw error;
    }
    if (out.thrown() != null) {
      throw (RuntimeException) out.thrown();
    }
    return (O) out.value();
  }

  @SuppressWarnings("unchecked")
  private void run() {
    Out last;
    try {
      last = new Out(body.run((I) ((In) crossing.get()).value(), this::leave), null, true);
    } catch (Closed closed) {
      last = new Out(null, null, true);
    } catch (Throwable thrown) {
      last = new Out(null, thrown, true);
    }
    answer(last);
  }

  private void answer(Out out) {
    Thread caller = ((In) crossing.get()).caller();
    crossing.set(out);
    LockSupport.unpark(caller);
  }

  @SuppressWarnings("unchecked")
  private I leave(O value) {
    if (((In) crossing.get()).closing()) {
      throw new Closed();
    }
    Out out = new Out(value, null, false);
    answer(out);
    while (crossing.get() == out) {
      LockSupport.park(this);
    }
    In in = (In) crossing.get();
    if (in.closing()) {
      throw new Closed();
    }
    if (in.raised() != null) {
      throw in.raised();
    }
    return (I) in.value();
  }
}
