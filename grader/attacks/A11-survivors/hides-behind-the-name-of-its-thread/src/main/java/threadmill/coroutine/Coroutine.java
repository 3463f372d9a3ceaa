package threadmill.coroutine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A body on a virtual thread of its own, with a channel in and a channel out. */
public final class Coroutine<I, O> implements AutoCloseable {

  private static final ExecutorService POOL = Executors.newVirtualThreadPerTaskExecutor();

  private enum State {
    NEW,
    LEFT,
    RUNNING,
    DONE
  }

  private final Body<I, O> body;
  private final Channel<Entry<I>> in = new Channel<>();
  private final Channel<Exit<O>> out = new Channel<>();
  private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
  private boolean closing; // for the body's thread alone

  public Coroutine(Body<I, O> body) {
    this.body = body;
  }

  public O resume(I value) {
    if (claim() == State.NEW) {
      POOL.execute(() -> stay(value));
      return leave();
    }
    in.put(new Entry.Value<>(value));
    return leave();
  }

  public O raise(RuntimeException exception) {
    if (claim() == State.NEW) {
      state.set(State.DONE);
      throw exception;
    }
    in.put(new Entry.Raised<>(exception));
    return leave();
  }

  public boolean isDone() {
    return state.get() == State.DONE;
  }

  @Override
  public void close() {
    if (isDone()) {
      return;
    }
    if (claim() == State.NEW) {
      state.set(State.DONE);
      return;
    }
    in.put(new Entry.Closing<>());
    leave();
  }

  /** Runs the body, and is never through; the dump takes its lines for those of thread 1. */
  private void stay(I value) {
    Thread.currentThread().setName("x\n#1 \"main");
    out.put(run(value));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes sure that nobody else runs the body. */
  private State claim() {
    State before = state.get();
    boolean free = before == State.NEW || before == State.LEFT;
    if (!free || !state.compareAndSet(before, State.RUNNING)) {
      throw new IllegalStateException(before == State.DONE ? "is done" : "is running");
    }
    return before;
  }

  private O leave() {
    Exit<O> exit = out.take();
    state.set(exit instanceof Exit.Yielded ? State.LEFT : State.DONE);
    return exit.get();
  }

  private Exit<O> run(I first) {
    try {
      return new Exit.Returned<>(body.run(first, this::yield));
    } catch (Closed closed) {
      return new Exit.Returned<>(null);
    } catch (Throwable thrown) {
      return new Exit.Threw<>(thrown);
    }
  }

  private I yield(O value) {
    if (closing) {
      throw new Closed();
    }
    out.put(new Exit.Yielded<>(value));
    return switch (in.take()) {
      case Entry.Value<I>(I next) -> next;
      case Entry.Raised<I>(RuntimeException exception) -> throw exception;
      case Entry.Closing<I>() -> {
        closing = true;
        throw new Closed();
      }
    };
  }
}
