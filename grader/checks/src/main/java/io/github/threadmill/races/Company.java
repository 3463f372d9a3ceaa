package io.github.threadmill.races;

import java.util.concurrent.ForkJoinWorkerThread;

/**
 * The threads that are on their way together with one: those that were started after a moment, and
 * the workers of fork/join pools, which carry virtual threads and may be older. Thread-safe.
 */
final class Company {

  private static final int MORE_MEANWHILE = 16;

  private final ThreadGroup all = root();
  private final long first = Thread.ofPlatform().unstarted(() -> {}).threadId();

  private Company() {}

  /** Of threads that will be started. */
  static Company fromNowOn() {
    return new Company();
  }

  /**
   * Whether one of them, other than the calling thread, has something to do, and waits for nothing
   * but a processor, if at all. One that has been woken is not counted before it has got one: until
   * then the JVM takes it for waiting.
   */
  boolean isRunnable() {
    Thread self = Thread.currentThread();
    Thread[] alive = new Thread[all.activeCount() + MORE_MEANWHILE];
    int count = all.enumerate(alive);
    int runnable = self.isVirtual() ? -1 : 0; // what carries it is no company
    for (int i = 0; i < count; i++) {
      Thread thread = alive[i];
      if (thread != self
          && (thread.threadId() > first || thread instanceof ForkJoinWorkerThread)
          && thread.getState() == Thread.State.RUNNABLE) {
        runnable++;
      }
    }
    return runnable > 0;
  }

  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
