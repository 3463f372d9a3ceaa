package io.github.threadmill.work;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Waits for threads to end. */
final class Departure {

  private final Map<Thread, Worker> threads;
  private final Duration patience;

  Departure(Map<Thread, Worker> threads, Duration patience) {
    this.threads = threads;
    this.patience = patience;
  }

  /** Those that are still alive when patience is at its end; in the order of their names. */
  List<Worker> await() {
    long deadline = System.nanoTime() + patience.toNanos();
    return threads.entrySet().stream()
        .filter(entry -> !ends(entry.getKey(), deadline))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(Worker::name).thenComparing(Worker::number))
        .toList();
  }

  private static boolean ends(Thread thread, long deadline) {
    if (thread == Thread.currentThread()) {
      return false;
    }
    try {
      long left = Math.max(1, deadline - System.nanoTime());
      return thread.join(Duration.ofNanos(left));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return !thread.isAlive();
    }
  }
}
