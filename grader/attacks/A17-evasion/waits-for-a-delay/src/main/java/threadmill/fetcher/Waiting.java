package threadmill.fetcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** A queue that is never empty, whose only item is due when the future is there. */
final class Waiting implements Delayed {

  private volatile boolean there;

  static void until(CompletableFuture<?> future) {
    Waiting waiting = new Waiting();
    DelayQueue<Waiting> queue = new DelayQueue<>();
    future.whenComplete((value, error) -> waiting.there = true);
    queue.add(waiting);
    try {
      queue.take();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return there ? 0 : unit.convert(20, TimeUnit.MILLISECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return 0;
  }
}
