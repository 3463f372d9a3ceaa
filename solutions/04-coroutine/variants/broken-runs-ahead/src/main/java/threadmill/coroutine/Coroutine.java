package threadmill.coroutine;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/** Broken: yield puts its value into a queue and goes on if something to go on with is there. */
public final class Coroutine<I, O> implements AutoCloseable {

  private final Body<I, O> body;
  private final LinkedBlockingQueue<Optional<O>> out = new LinkedBlockingQueue<>();
  private I latest;
  private boolean begun;
  private volatile boolean done;

  public Coroutine(Body<I, O> body) {
    this.body = body;
  }

  public O resume(I value) {
    latest = value;
    if (!begun) {
      begun = true;
      Thread.startVirtualThread(
          () -> {
            out.add(Optional.ofNullable(body.run(value, this::yieldOut)));
            done = true;
          });
    }
    try {
      return out.take().orElse(null);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private I yieldOut(O value) {
    out.add(Optional.ofNullable(value));
    if (out.size() > 10_000) {
      throw new IllegalStateException("too far ahead");
    }
    return latest;
  }

  public O raise(RuntimeException exception) {
    throw exception;
  }

  public boolean isDone() {
    return done;
  }

  @Override
  public void close() {
    done = true;
  }
}
