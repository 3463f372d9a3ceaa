package threadmill.gil;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Tells whether a thread waits for something that only another thread can bring about. */
final class Repose {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Repose() {}

  /**
   * Whether it waits. A thread that waits for a lock which nobody holds is about to go on: on a busy
   * machine it may take a while until it gets a core, and looks like one that waits.
   */
  static boolean of(Thread thread) {
    ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
    if (info == null) {
      return false;
    }
    return switch (info.getThreadState()) {
      case BLOCKED -> info.getLockOwnerId() >= 0;
      case WAITING, TIMED_WAITING -> info.getLockOwnerId() >= 0 || !waitsForOwnable(info);
      case NEW, RUNNABLE, TERMINATED -> false;
    };
  }

  private static boolean waitsForOwnable(ThreadInfo info) {
    return info.getLockInfo() != null
        && info.getLockInfo().getClassName().startsWith("java.util.concurrent.locks.Reentrant");
  }
}
