package io.github.threadmill.watch;

import java.lang.classfile.Opcode;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The calls that ask whether something is there yet, and do not wait for it. Asking once is no
 * wait; asking in vain again and again is one, whatever it is that goes round: a loop, a stream
 * without end, an iterator that the JDK runs.
 */
final class Asking {

  private static final Map<String, Set<String>> CALLS =
      Map.of(
          "java/util/concurrent/Future",
          Set.of("isDone", "isCompletedExceptionally", "getNow", "state", "resultNow"),
          "java/lang/Thread",
          Set.of("isAlive", "getState"),
          "java/util/concurrent/ExecutorService",
          Set.of("isTerminated"),
          "java/util/Queue",
          Set.of("poll"),
          "java/util/concurrent/Semaphore",
          Set.of("tryAcquire"),
          "java/util/concurrent/locks/Lock",
          Set.of("tryLock"));

  private Asking() {}

  /** Whether a call asks, and no code of the student's own answers. */
  static boolean asks(Target target, TypeHierarchy types) {
    if (!target.hasReceiver() || target.opcode() == Opcode.INVOKESPECIAL) {
      return false;
    }
    String owner = MethodReferences.internalName(target.owner());
    return CALLS.entrySet().stream()
        .anyMatch(
            row ->
                row.getValue().contains(target.name())
                    && types.isSubtype(owner, row.getKey())
                    && !types.bringsOwn(owner, target.name(), target.type().descriptorString()));
  }

  /**
   * Whether what is asked for is not there at this moment. Nothing is taken to find out, so locks
   * that cannot be asked are not.
   */
  static boolean isInVain(Object asked) {
    return switch (asked) {
      case Future<?> future -> !future.isDone();
      case Thread thread -> thread.isAlive();
      case ExecutorService executor -> !executor.isTerminated();
      case Semaphore semaphore -> semaphore.availablePermits() < 1;
      case ReentrantLock lock -> lock.isLocked() && !lock.isHeldByCurrentThread();
      case Queue<?> queue -> queue.isEmpty();
      default -> false;
    };
  }
}
