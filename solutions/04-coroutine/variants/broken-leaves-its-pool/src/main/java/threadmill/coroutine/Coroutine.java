package threadmill.coroutine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A pool of one for each coroutine, which nobody shuts down. */
public final class Coroutine<I, O> implements AutoCloseable {

  private final ExecutorService pool =
      Executors.newFixedThreadPool(1, Thread.ofVirtual().factory());

  /** One visit to the body: how it is entered is known, how it is left is not yet. */
  private static final class Visit<O> {
    final CompletableFuture<O> exit = new CompletableFuture<>();
  }

  private final Body<I, O> body;
  private final AtomicReference<Visit<O>> visit = new AtomicReference<>();
  private volatile CompletableFuture<I> entry;
  private volatile boolean begun;
  private volatile boolean closing;
  private volatile boolean done;

  public Coroutine(Body<I, O> body) {
    this.body = body;
  }

  public O resume(I value) {
    Visit<O> mine = begin();
    if (begun) {
      entry.complete(value);
    } else {
      begun = true;
      pool.execute(() -> run(value));
    }
    return result(mine);
  }

  public O raise(RuntimeException exception) {
    Visit<O> mine = begin();
    if (begun) {
      entry.completeExceptionally(exception);
      return result(mine);
    }
    done = true;
    visit.set(null);
    throw exception;
  }

  public boolean isDone() {
    return done;
  }

  @Override
  public void close() {
    if (done) {
      return;
    }
    Visit<O> mine = begin();
    if (begun) {
      closing = true;
      entry.completeExceptionally(new Closed());
      result(mine);
    } else {
      done = true;
      visit.set(null);
    }
  }

  private Visit<O> begin() {
    Visit<O> mine = new Visit<>();
    if (!visit.compareAndSet(null, mine)) {
      throw new IllegalStateException("busy");
    }
    if (done) {
      visit.set(null);
      throw new IllegalStateException("done");
    }
    return mine;
  }

  private O result(Visit<O> mine) {
    try {
      return mine.exit.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    } finally {
      visit.set(null);
    }
  }

  private void run(I first) {
    try {
      O last = body.run(first, this::leave);
      done = true;
      visit.get().exit.complete(last);
    } catch (Closed closed) {
      done = true;
      visit.get().exit.complete(null);
    } catch (Throwable thrown) {
      done = true;
      visit.get().exit.completeExceptionally(thrown);
    }
  }

  private I leave(O value) {
    if (closing) {
      throw new Closed();
    }
    CompletableFuture<I> next = new CompletableFuture<>();
    entry = next;
    visit.get().exit.complete(value);
    try {
      return next.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Closed) {
        throw new Closed();
      }
      throw (RuntimeException) failed.getCause();
    }
  }
}
