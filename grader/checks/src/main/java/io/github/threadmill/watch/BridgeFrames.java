package io.github.threadmill.watch;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The frames that watching adds to a stack: methods whose names begin with {@value #PREFIX}, and
 * the hooks.
 */
public final class BridgeFrames {

  static final String PREFIX = "threadmill$watched$";

  private BridgeFrames() {}

  /** Whether the frame is none of the student's, but one that watching put there. */
  public static boolean isBridge(StackTraceElement frame) {
    return frame.getMethodName().startsWith(PREFIX)
        || frame.getClassName().equals(Hooks.class.getName());
  }

  /** The same stack as if nobody had watched. */
  public static StackTraceElement[] without(StackTraceElement[] stack) {
    return Arrays.stream(stack).filter(frame -> !isBridge(frame)).toArray(StackTraceElement[]::new);
  }

  /**
   * Takes the bridges out of a throwable's stack, and out of its causes' and suppressed
   * throwables'.
   */
  public static void trim(Throwable thrown) {
    trim(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static void trim(Throwable thrown, Set<Throwable> seen) {
    if (!seen.add(thrown)) {
      return;
    }
    thrown.setStackTrace(without(thrown.getStackTrace()));
    for (Throwable suppressed : thrown.getSuppressed()) {
      trim(suppressed, seen);
    }
    Throwable cause = thrown.getCause();
    if (cause != null) {
      trim(cause, seen);
    }
  }
}
