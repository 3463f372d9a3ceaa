package io.github.threadmill.work;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells threads that wait from threads that turn in a loop. By their state and not by CPU time: a
 * loop that yields uses next to none on a busy machine, and is runnable all the same.
 */
final class Rest {

  static final int LOOKS = 50;

  private final Movement movement;
  private final Duration look;
  private final Set<Thread> threads;

  Rest(Movement movement, Duration patience, Set<Thread> threads) {
    this.movement = movement;
    this.look = patience.dividedBy(LOOKS);
    this.threads = threads;
  }

  List<Restless> await(String studentPackage) {
    Set<Thread> running = new LinkedHashSet<>(threads);
    for (int i = 0; i < LOOKS && !running.isEmpty(); i++) {
      running.removeIf(thread -> thread.getState() != Thread.State.RUNNABLE);
      if (!running.isEmpty()) {
        movement.listen(() -> false, 1, look);
      }
    }
    return running.stream()
        .map(
            thread ->
                new Restless(thread.getName(), StudentLine.of(thread, studentPackage).orElse(null)))
        .toList();
  }
}
