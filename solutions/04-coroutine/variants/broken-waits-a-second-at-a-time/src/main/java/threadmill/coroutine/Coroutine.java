package threadmill.coroutine;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Two queues, one for each direction. */
public final class Coroutine<I, O> implements AutoCloseable {

  private enum State {
    NEW,
    LEFT,
    RUNNING,
    DONE
  }

  private static final class Message {
    Object value;
    Throwable exception;
    boolean close; // inwards
    boolean last; // outwards
  }

  private final Body<I, O> body;
  private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
  private final SynchronousQueue<Message> in = new SynchronousQueue<>();
  private final SynchronousQueue<Message> out = new SynchronousQueue<>();
  private boolean closing; // for the body's thread only

  public Coroutine(Body<I, O> body) {
    this.body = body;
  }

  public O resume(I value) {
    if (state.compareAndSet(State.NEW, State.RUNNING)) {
      Thread.startVirtualThread(() -> runBody(value));
      return comeBack(take(out));
    }
    enter();
    Message message = new Message();
    message.value = value;
    put(in, message);
    return comeBack(take(out));
  }

  public O raise(RuntimeException exception) {
    if (state.compareAndSet(State.NEW, State.DONE)) {
      throw exception;
    }
    enter();
    Message message = new Message();
    message.exception = exception;
    put(in, message);
    return comeBack(take(out));
  }

  public boolean isDone() {
    return state.get() == State.DONE;
  }

  @Override
  public void close() {
    if (state.compareAndSet(State.NEW, State.DONE) || state.get() == State.DONE) {
      return;
    }
    if (!state.compareAndSet(State.LEFT, State.RUNNING)) {
      if (state.get() == State.DONE) {
        return; // it has ended just now
      }
      throw new IllegalStateException("the body is running");
    }
    Message message = new Message();
    message.close = true;
    put(in, message);
    try {
      comeBack(take(out));
    } catch (Closed closed) {
      // as it should be
    }
  }

  private void enter() {
    if (!state.compareAndSet(State.LEFT, State.RUNNING)) {
      throw new IllegalStateException(isDone() ? "done" : "the body is running");
    }
  }

  @SuppressWarnings("unchecked")
  private O comeBack(Message message) {
    state.set(message.last ? State.DONE : State.LEFT);
    if (message.exception != null) {
      throw Coroutine.<RuntimeException>sneaky(message.exception);
    }
    return (O) message.value;
  }

  private void runBody(I first) {
    Message message = new Message();
    message.last = true;
    try {
      message.value = body.run(first, this::yieldOut);
    } catch (Throwable t) {
      message.exception = t;
    }
    put(out, message);
  }

  @SuppressWarnings("unchecked")
  private I yieldOut(O value) {
    if (closing) {
      throw new Closed();
    }
    Message leaving = new Message();
    leaving.value = value;
    put(out, leaving);
    Message entering = take(in);
    if (entering.close) {
      closing = true;
      throw new Closed();
    }
    if (entering.exception != null) {
      throw (RuntimeException) entering.exception;
    }
    return (I) entering.value;
  }

  /** Puts, and does not give up for an interrupt: the other side would wait for ever. */
  private static void put(SynchronousQueue<Message> queue, Message message) {
    boolean interrupted = false;
    while (true) {
      try {
        queue.put(message);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Message take(SynchronousQueue<Message> queue) {
    boolean interrupted = false;
    Message message = null;
    while (message == null) {
      try {
        message = queue.poll(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return message;
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable t) throws E {
    throw (E) t;
  }
}
