package threadmill.coroutine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Two semaphores, and a few fields that belong to whoever holds the baton. */
public final class Coroutine<I, O> implements AutoCloseable {

  private final Body<I, O> body;
  private final Semaphore bodysTurn = new Semaphore(0);
  private final Semaphore callersTurn = new Semaphore(0);
  private final AtomicBoolean running = new AtomicBoolean();

  private Thread thread;
  private I in;
  private RuntimeException raised;
  private boolean closing;
  private O out;
  private Throwable thrown;
  private volatile boolean done;

  public Coroutine(Body<I, O> body) {
    this.body = body;
  }

  public O resume(I value) {
    begin();
    in = value;
    return letBodyRun();
  }

  public O raise(RuntimeException exception) {
    begin();
    if (thread == null) {
      done = true;
      running.set(false);
      throw exception;
    }
    raised = exception;
    return letBodyRun();
  }

  public boolean isDone() {
    return done;
  }

  @Override
  public void close() {
    if (done) {
      return;
    }
    begin();
    if (thread == null) {
      done = true;
      running.set(false);
      return;
    }
    closing = true;
    letBodyRun();
  }

  private void begin() {
    if (!running.compareAndSet(false, true)) {
      throw new IllegalStateException("the body is running");
    }
    if (done) {
      running.set(false);
      throw new IllegalStateException("the body has ended");
    }
  }

  private O letBodyRun() {
    if (thread == null) {
      thread = Thread.ofVirtual().start(this::runBody);
    } else {
      bodysTurn.release();
    }
    callersTurn.acquireUninterruptibly();
    O result = out;
    Throwable failure = thrown;
    out = null;
    running.set(false);
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
    return result;
  }

  private void runBody() {
    try {
      out = body.run(in, this::yieldToCaller);
    } catch (Closed ended) {
      out = null;
    } catch (Throwable failure) {
      thrown = failure;
    }
    done = true;
    callersTurn.release();
  }

  private I yieldToCaller(O value) {
    if (closing) {
      throw new Closed();
    }
    out = value;
    callersTurn.release();
    bodysTurn.acquireUninterruptibly();
    if (closing) {
      throw new Closed();
    }
    RuntimeException exception = raised;
    raised = null;
    if (exception != null) {
      throw exception;
    }
    return in;
  }
}
