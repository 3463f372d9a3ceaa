package io.github.threadmill.evidence;

import io.github.threadmill.feedback.StudentFrames;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Threads that wait for one another, as the JVM itself finds them: for monitors and for locks with
 * an owner. It knows platform threads only.
 */
final class Deadlocks {

  private Deadlocks() {}

  /** A line for each thread of the student's in a cycle, sorted; empty where there is none. */
  static List<String> now(String packageName) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] ids = threads.findDeadlockedThreads();
    if (ids == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (ThreadInfo info : threads.getThreadInfo(ids, Integer.MAX_VALUE)) {
      if (info != null) {
        StudentFrames.top(List.of(info.getStackTrace()), packageName)
            .ifPresent(place -> lines.add(line(info, place.toString())));
      }
    }
    return lines.stream().sorted().toList();
  }

  private static String line(ThreadInfo info, String place) {
    LockInfo lock = info.getLockInfo();
    String type = lock == null ? "a lock" : simple(lock.getClassName());
    return "%s at %s waits for %s, which %s holds"
        .formatted(info.getThreadName(), place, type, info.getLockOwnerName());
  }

  /** {@code java.util.concurrent.locks.ReentrantLock$NonfairSync} is a ReentrantLock to people. */
  private static String simple(String className) {
    String outer = className.split("\\$", 2)[0];
    return outer.substring(outer.lastIndexOf('.') + 1);
  }
}
