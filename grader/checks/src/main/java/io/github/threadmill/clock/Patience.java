package io.github.threadmill.clock;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What a thread that is about to block waits for. */
final class Patience {

  private Patience() {}

  /**
   * Whether a call on this receiver would still wait. What cannot be asked is taken to wait.
   *
   * @param receiver null for static methods
   */
  static boolean stillWaits(@Nullable Object receiver) {
    return switch (receiver) {
      case Future<?> future -> !future.isDone();
      case CountDownLatch latch -> latch.getCount() > 0;
      case Semaphore semaphore -> semaphore.availablePermits() == 0;
      case BlockingQueue<?> queue -> queue.isEmpty();
      case null, default -> true;
    };
  }

  /** Whether a wait of this kind may end early by its own contract, and be begun again. */
  static boolean mayEndEarly(String api) {
    return switch (api) {
      case "Object.wait", "Thread.sleep", "TimeUnit.sleep" -> true;
      default -> api.startsWith("Condition.await") || api.startsWith("LockSupport.park");
    };
  }
}
