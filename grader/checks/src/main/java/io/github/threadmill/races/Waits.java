package io.github.threadmill.races;

import io.github.threadmill.watch.ClassFiles;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Set;

/** How a student's classes wait, as far as a scheduler without a clock may misread it. */
final class Waits {

  private static final Set<String> TIMED =
      Set.of("sleep", "parkNanos", "parkUntil", "awaitNanos", "awaitUntil");
  private static final Set<String> TRYING =
      Set.of("tryLock", "tryReadLock", "tryWriteLock", "tryAcquire", "yield", "onSpinWait");

  private Waits() {}

  /** Whether a call ends because time passes. */
  static boolean withTimeLimit(ClassFiles classes) {
    return Calls.any(classes, Waits::isTimed);
  }

  /** Whether a call is one of those that loops are made of which try until it works. */
  static boolean thatTryAgain(ClassFiles classes) {
    return Calls.any(classes, call -> TRYING.contains(call.name().stringValue()));
  }

  private static boolean isTimed(InvokeInstruction call) {
    String name = call.name().stringValue();
    String type = call.type().stringValue();
    return TIMED.contains(name)
        || type.contains("Ljava/util/concurrent/TimeUnit;")
        || (name.equals("wait") && type.startsWith("(J"));
  }
}
