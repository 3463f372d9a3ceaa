package io.github.threadmill.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which processes were started by which, below this one. Thread-safe.
 *
 * <p>Looked up for all who ask together: a system can do no better than to list every process that
 * there is, and forty watchdogs that had it do so five times a second each took the cores from the
 * network that they watched.
 */
final class ProcessTree {

  private static final ProcessTree COMMON = new ProcessTree(Duration.ofMillis(150));

  private final long keptNanos;
  private Map<Long, List<Long>> children = Map.of();
  private long taken;
  private boolean empty = true;

  /**
   * @param kept for how long an answer is used again
   */
  ProcessTree(Duration kept) {
    this.keptNanos = kept.toNanos();
  }

  /** The processes that a process has started, and those that they have, by number. */
  static List<Long> below(long pid) {
    return COMMON.descendants(pid);
  }

  synchronized List<Long> descendants(long pid) {
    if (empty || System.nanoTime() - taken > keptNanos) {
      children = lookUp();
      taken = System.nanoTime();
      empty = false;
    }
    List<Long> found = new ArrayList<>(children.getOrDefault(pid, List.of()));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(children.getOrDefault(found.get(i), List.of()));
    }
    return found;
  }

  private static Map<Long, List<Long>> lookUp() {
    Map<Long, List<Long>> children = new HashMap<>();
    ProcessHandle.current()
        .descendants()
        .forEach(
            each ->
                each.parent()
                    .ifPresent(
                        parent ->
                            children
                                .computeIfAbsent(parent.pid(), pid -> new ArrayList<>())
                                .add(each.pid())));
    return children;
  }
}
