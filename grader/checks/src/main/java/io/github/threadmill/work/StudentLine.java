package io.github.threadmill.work;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.StudentFrames;
import io.github.threadmill.watch.WatchingLoader;
import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the student's line on a stack. */
final class StudentLine {

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private StudentLine() {}

  /**
   * The student's line that is nearest to the top of this thread's stack. Told by the loader: a
   * check's own classes are in the student's package.
   */
  static Optional<Place> here() {
    return WALKER.walk(frames -> frames.flatMap(frame -> place(frame).stream()).findFirst());
  }

  private static Optional<Place> place(StackFrame frame) {
    Class<?> type = frame.getDeclaringClass();
    String file = frame.getFileName();
    return type.getClassLoader() instanceof WatchingLoader && file != null
        ? Place.of(type.getName(), file, frame.getLineNumber())
        : Optional.empty();
  }

  /**
   * The line of another thread that is nearest to the top of its stack.
   *
   * @param studentPackage of the student's classes; empty if the thread has ended meanwhile
   */
  static Optional<Place> of(Thread thread, String studentPackage) {
    return StudentFrames.top(Arrays.asList(thread.getStackTrace()), studentPackage);
  }

  /** The platform threads that are in the student's code at this moment. */
  static Set<Thread> threadsIn(String studentPackage) {
    Set<Thread> found = new LinkedHashSet<>();
    Thread.getAllStackTraces()
        .forEach(
            (thread, stack) -> {
              if (StudentFrames.top(Arrays.asList(stack), studentPackage).isPresent()) {
                found.add(thread);
              }
            });
    return found;
  }
}
