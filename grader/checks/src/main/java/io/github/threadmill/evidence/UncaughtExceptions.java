package io.github.threadmill.evidence;

import io.github.threadmill.feedback.StudentFrames;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.watch.BridgeFrames;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the JVM's handler of uncaught exceptions and keeps those with the student's code on
 * their stack. Thread-safe.
 */
final class UncaughtExceptions implements Thread.UncaughtExceptionHandler, AutoCloseable {

  private final String packageName;
  private final Thread.@Nullable UncaughtExceptionHandler before;
  private final Queue<Uncaught> seen = new ConcurrentLinkedQueue<>();

  private UncaughtExceptions(String packageName) {
    this.packageName = packageName;
    this.before = Thread.getDefaultUncaughtExceptionHandler();
  }

  static UncaughtExceptions of(String packageName) {
    UncaughtExceptions handler = new UncaughtExceptions(packageName);
    Thread.setDefaultUncaughtExceptionHandler(handler);
    return handler;
  }

  List<Uncaught> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (isStudents(thrown)) {
      BridgeFrames.trim(thrown);
      seen.add(new Uncaught(thread.getName(), thread.isVirtual(), Thrown.of(thrown, packageName)));
    } else if (before != null) {
      before.uncaughtException(thread, thrown);
    } else {
      thrown.printStackTrace();
    }
  }

  private boolean isStudents(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .anyMatch(frame -> StudentFrames.isStudents(frame, packageName));
  }

  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
