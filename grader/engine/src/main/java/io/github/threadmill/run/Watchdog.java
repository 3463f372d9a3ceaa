package io.github.threadmill.run;

import io.github.threadmill.calibrate.Allowance;
import io.github.threadmill.network.Ping;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a check that does not end: when its process has used up its CPU time, when nothing in it
 * moves any more, or, last of all, when the clock says so. It asks for a dump first and kills the
 * process a little later. Watches only while the grader waits for the process.
 */
final class Watchdog implements AutoCloseable {

  /** Why a check was ended. */
  enum Reason {
    CPU,
    STUCK,
    CLOCK
  }

  private static final long LOOK_MILLIS = 200;
  private static final Duration DUMP_PATIENCE = Duration.ofSeconds(5);

  private final ObserverProcess process;
  private final Allowance allowance;
  private final Runnable askForDump;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private volatile BooleanSupplier answering = () -> false;
  private boolean closed;
  private boolean waiting;
  private @Nullable Reason reason;

  private Watchdog(ObserverProcess process, Allowance allowance, Runnable askForDump) {
    this.process = process;
    this.allowance = allowance;
    this.askForDump = askForDump;
    this.thread = Thread.ofPlatform().daemon().name("watchdog").unstarted(this::watch);
  }

  /** Begins to watch a process for the time of one check. */
  static Watchdog over(ObserverProcess process, Allowance allowance, Runnable askForDump) {
    Watchdog watchdog = new Watchdog(process, allowance, askForDump);
    watchdog.thread.start();
    return watchdog;
  }

  /** Has it take a network that will answer by itself for a reason to wait. */
  void minds(BooleanSupplier willAnswer) {
    answering = willAnswer;
  }

  /** Says whether the grader waits for the process at this moment. */
  void waiting(boolean now) {
    lock.lock();
    try {
      waiting = now;
    } finally {
      lock.unlock();
    }
  }

  /** Why the check was ended, if it was. */
  Optional<Reason> reason() {
    lock.lock();
    try {
      return Optional.ofNullable(reason);
    } finally {
      lock.unlock();
    }
  }

  private void watch() {
    Duration cpuAtStart = process.cpu();
    long start = System.nanoTime();
    Silence silence = new Silence(start, cpuAtStart);
    Ping network = Ping.ofVirtualThreads();
    while (pause(Duration.ofMillis(LOOK_MILLIS))) {
      Duration cpu = process.cpu();
      long now = System.nanoTime();
      boolean mayMove =
          network.isLate() || answering.getAsBoolean() || !isWaiting() || process.mayMove();
      boolean still = silence.isLasting(now, cpu, mayMove);
      Reason found = null;
      if (cpu.minus(cpuAtStart).compareTo(allowance.cpu()) > 0) {
        found = Reason.CPU;
      } else if (still) {
        found = Reason.STUCK;
      } else if (now - start > allowance.wall().toNanos()) {
        found = Reason.CLOCK;
      }
      if (found != null) {
        end(found);
        return;
      }
    }
  }

  private void end(Reason found) {
    lock.lock();
    try {
      reason = found;
    } finally {
      lock.unlock();
    }
    // On a thread of its own: a process that takes nothing in any more keeps whoever sends to it.
    Thread.ofVirtual().name("ask-for-dump").start(askForDump);
    pause(DUMP_PATIENCE);
    process.kill();
  }

  private boolean isWaiting() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  /** Waits; false once the check is over. */
  private boolean pause(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !closed;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Stops watching. A watchdog that has begun to end the process kills it before this returns. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
