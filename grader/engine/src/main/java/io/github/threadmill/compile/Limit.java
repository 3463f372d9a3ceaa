package io.github.threadmill.compile;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a process that works too long at something. What counts is the CPU time that it uses, so
 * that a busy machine makes nobody's code too long to compile; the clock is for a process that does
 * nothing at all, and for systems that tell no CPU time.
 */
final class Limit implements AutoCloseable {

  /** Which one was reached. */
  enum Reached {
    NONE,
    CPU,
    CLOCK
  }

  private static final long LOOKS_EVERY_MILLIS = 50;

  private final Process process;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Reached reached = Reached.NONE;

  private Limit(Process process) {
    this.process = process;
  }

  /** Begins to count, on a thread of its own. */
  static Limit on(Process process, Duration cpu, Duration clock) {
    Limit limit = new Limit(process);
    Duration before = limit.cpu();
    long start = System.nanoTime();
    Thread.ofPlatform()
        .daemon()
        .name("limit")
        .start(() -> limit.watch(before.plus(cpu), start, clock));
    return limit;
  }

  /** Which one the process was ended for. */
  Reached reached() {
    return reached;
  }

  private void watch(Duration cpu, long start, Duration clock) {
    try {
      while (!closed.await(LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cpu().compareTo(cpu) > 0) {
          end(Reached.CPU);
          return;
        }
        if (System.nanoTime() - start > clock.toNanos()) {
          end(Reached.CLOCK);
          return;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Reached limit) {
    reached = limit;
    process.destroyForcibly();
  }

  private Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
