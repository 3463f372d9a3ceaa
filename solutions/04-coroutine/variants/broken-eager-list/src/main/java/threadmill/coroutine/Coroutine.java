package threadmill.coroutine;

import java.util.ArrayDeque;
import java.util.Deque;

/** Broken: runs the body to its end on the first resume, and gives out what was collected. */
public final class Coroutine<I, O> implements AutoCloseable {

  private final Body<I, O> body;
  private Deque<Object[]> collected;
  private boolean done;

  public Coroutine(Body<I, O> body) {
    this.body = body;
  }

  @SuppressWarnings("unchecked")
  public O resume(I value) {
    if (done) {
      throw new IllegalStateException("done");
    }
    if (collected == null) {
      collected = new ArrayDeque<>();
      O last =
          body.run(
              value,
              out -> {
                collected.add(new Object[] {out});
                if (collected.size() > 1_000) {
                  throw new IllegalStateException("too many values");
                }
                return value;
              });
      collected.add(new Object[] {last});
    }
    O next = (O) collected.remove()[0];
    done = collected.isEmpty();
    return next;
  }

  public O raise(RuntimeException exception) {
    done = true;
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
