package io.github.threadmill.compile;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something if it is not closed in time. */
final class Deadline implements AutoCloseable {

  private final CountDownLatch closed = new CountDownLatch(1);

  private Deadline() {}

  /** Begins to count. The action runs on a thread of its own, once at the most. */
  static Deadline after(Duration time, Runnable action) {
    Deadline deadline = new Deadline();
    Thread.ofVirtual().name("deadline").start(() -> deadline.watch(time, action));
    return deadline;
  }

  private void watch(Duration time, Runnable action) {
    try {
      if (!closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        action.run();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
