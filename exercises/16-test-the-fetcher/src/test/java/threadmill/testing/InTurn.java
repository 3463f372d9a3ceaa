package threadmill.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs one action after the other, in the order in which they come, on the thread of somebody who
 * brings one. Whoever brings one meanwhile goes away again: nobody waits, and so pages are asked
 * for in their order with no lock held that an answer or a cancellation would need.
 *
 * <p>Public, since a {@link LanesFetcher} that is measured has a class loader of its own.
 */
public final class InTurn implements Executor {

  private final Queue<Runnable> actions = new ConcurrentLinkedQueue<>();
  private final AtomicInteger left = new AtomicInteger();

  @Override
  public void execute(Runnable action) {
    actions.add(action);
    if (left.getAndIncrement() > 0) {
      return;
    }
    boolean more = true;
    while (more) {
      try {
        actions.remove().run();
      } finally {
        more = left.decrementAndGet() > 0;
      }
    }
  }
}
