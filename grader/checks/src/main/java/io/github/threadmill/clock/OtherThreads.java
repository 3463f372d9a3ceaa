package io.github.threadmill.clock;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Who else may be at work: the common pool, which can be asked, and threads that were not there
 * before, which cannot. Virtual threads show themselves by the threads that carry them.
 */
final class OtherThreads {

  private final Set<Thread> known = ConcurrentHashMap.newKeySet();

  private OtherThreads(Set<Thread> before) {
    known.addAll(before);
  }

  static OtherThreads sinceNow() {
    return new OtherThreads(alive());
  }

  /** Leaves a thread out: it is the clock's own. */
  void leaveOut(Thread own) {
    known.add(own);
  }

  /** Whether the common pool has nothing to do. */
  static boolean commonPoolRests() {
    return ForkJoinPool.commonPool().isQuiescent();
  }

  /** Whether there are new threads, or carriers, outside of the common pool. */
  boolean anyNew() {
    return alive().stream().anyMatch(this::counts);
  }

  private boolean counts(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        ? worker.getPool() != ForkJoinPool.commonPool() && !worker.getPool().isQuiescent()
        : !known.contains(thread) && thread != Thread.currentThread() && !isTheJvms(thread);
  }

  /** A JVM starts threads of its own at any moment: when a tool attaches to it, for instance. */
  static boolean isTheJvms(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group != null && group.getParent() == null;
  }

  private static Set<Thread> alive() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[root.activeCount() + 64];
    int found = root.enumerate(threads, true);
    Set<Thread> alive = new HashSet<>();
    for (int i = 0; i < found; i++) {
      alive.add(threads[i]);
    }
    return alive;
  }
}
