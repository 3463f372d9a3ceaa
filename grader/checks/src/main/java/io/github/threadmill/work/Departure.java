package io.github.threadmill.work;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Waits for threads to end. */
final class Departure {

  /**
   * Patience is a number of looks: on a busy machine they take longer, as does a thread that ends.
   */
  private static final int LOOKS = 50;

  private final Map<Thread, Worker> threads;
  private final Duration look;
  private int left = LOOKS;

  Departure(Map<Thread, Worker> threads, Duration patience) {
    this.threads = threads;
    this.look = patience.dividedBy(LOOKS);
  }

  /** Those that are still alive when patience is at its end; in the order of their names. */
  List<Worker> await() {
    return threads.entrySet().stream()
        .filter(entry -> !ends(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(Worker::name).thenComparing(Worker::number))
        .toList();
  }

  private boolean ends(Thread thread) {
    if (thread == Thread.currentThread()) {
      return false;
    }
    try {
      while (left > 0 && !thread.join(look)) {
        left--;
      }
      return !thread.isAlive();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return !thread.isAlive();
    }
  }
}
