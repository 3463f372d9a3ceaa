package threadmill.gil;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Each waits for the future of the one before: a line without a lock around it. */
public final class InterpreterLock {

  private final int ticks;
  private final AtomicReference<CompletableFuture<Void>> last =
      new AtomicReference<>(CompletableFuture.completedFuture(null));
  private CompletableFuture<Void> mine;
  private int ticked;

  public InterpreterLock(int ticks) {
    this.ticks = ticks;
  }

  public void acquire() {
    CompletableFuture<Void> own = new CompletableFuture<>();
    last.getAndSet(own).join();
    mine = own;
    ticked = 0;
  }

  public void release() {
    mine.complete(null);
  }

  public void tick() {
    ticked++;
    boolean someoneWaits = last.get() != mine;
    if (someoneWaits && ticked >= ticks) {
      CompletableFuture<Void> before = mine;
      CompletableFuture<Void> own = new CompletableFuture<>();
      CompletableFuture<Void> ahead = last.getAndSet(own);
      before.complete(null);
      ahead.join();
      mine = own;
      ticked = 0;
    }
  }

  public <T> T withoutLock(Callable<T> io) throws Exception {
    release();
    try {
      return io.call();
    } finally {
      acquire();
    }
  }
}
