package io.github.threadmill.evidence;

import io.github.threadmill.watch.Made;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;

/**
 * The threads of timers. A timer does not say which thread is its own, nor whether it was
 * cancelled; its thread's class says that it is some timer's.
 */
final class Timers {

  private Timers() {}

  /** Timer threads that are alive and have come since, if the student's code made a timer. */
  static List<Thread> alive(List<Made> made, Set<Long> before) {
    if (made.stream().noneMatch(it -> it.thing() instanceof Timer)) {
      return List.of();
    }
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[root.activeCount() * 2 + 100];
    int count = root.enumerate(threads);
    return Arrays.stream(threads, 0, count)
        .filter(thread -> thread.getClass().getName().equals("java.util.TimerThread"))
        .filter(thread -> !before.contains(thread.threadId()))
        .toList();
  }

  /** The one timer that was made; empty where there are several, for then nobody knows which. */
  static Optional<Made> only(List<Made> made) {
    List<Made> timers = made.stream().filter(it -> it.thing() instanceof Timer).toList();
    return timers.size() == 1 ? Optional.of(timers.getFirst()) : Optional.empty();
  }
}
