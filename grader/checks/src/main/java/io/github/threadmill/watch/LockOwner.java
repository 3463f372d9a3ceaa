package io.github.threadmill.watch;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Who holds a lock, and whether that thread waits itself. */
final class LockOwner {

  private static final String BEFORE = "[Locked by thread ";

  private LockOwner() {}

  /**
   * Whether a thread holds a lock and waits itself, as in {@link HeldMonitors#isKept}. A virtual
   * thread cannot be found by its name, and is taken to wait.
   */
  static boolean keeps(ReentrantLock lock) {
    String owner = owner(lock);
    if (owner.isEmpty()) {
      return false;
    }
    List<Thread> named =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals(owner))
            .toList();
    boolean waits =
        named.isEmpty()
            || named.stream().anyMatch(thread -> thread.getState() != Thread.State.RUNNABLE);
    return waits && owner(lock).equals(owner);
  }

  /** A lock names its owner in its text and nowhere else; empty if it is free. */
  private static String owner(ReentrantLock lock) {
    String text = lock.toString();
    int at = text.lastIndexOf(BEFORE);
    if (!lock.isLocked() || at < 0) {
      return "";
    }
    return text.substring(at + BEFORE.length(), text.length() - 1);
  }
}
