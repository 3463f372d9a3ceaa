package io.github.threadmill.watch;

import java.util.Set;

/** Which calls merely ask how things stand, so that a loop of them gets nowhere by itself. */
public final class Polls {

  private static final Set<String> STATE_OF_A_TASK =
      Set.of("isDone", "isCompletedExceptionally", "isAlive", "isTerminated", "state", "getNow");

  private static final Set<String> POLLS =
      Set.of(
          "isDone",
          "isCancelled",
          "isCompletedExceptionally",
          "getNow",
          "state",
          "resultNow",
          "isAlive",
          "getState",
          "isTerminated",
          "isShutdown",
          "get",
          "getPlain",
          "getOpaque",
          "getAcquire",
          "compareAndSet",
          "weakCompareAndSetVolatile",
          "weakCompareAndSetPlain",
          "compareAndExchange",
          "getAndSet",
          "getCount",
          "availablePermits",
          "isLocked",
          "tryLock",
          "tryAcquire",
          "poll",
          "peek",
          "isEmpty",
          "size",
          "yield",
          "onSpinWait",
          "nanoTime",
          "currentTimeMillis",
          "currentThread",
          "isInterrupted",
          "interrupted",
          "booleanValue",
          "intValue",
          "longValue",
          "valueOf",
          "ordinal",
          "equals",
          "intValueExact",
          "getPhase",
          "getNumberWaiting",
          "getPoolSize",
          "isQuiescent",
          "containsKey",
          "getNumberOfDependents",
          "sum");

  /** What is made of the answers of clocks. */
  private static final Set<String> TIME =
      Set.of(
          "now",
          "millis",
          "instant",
          "isBefore",
          "isAfter",
          "isNegative",
          "isPositive",
          "isZero",
          "compareTo",
          "between",
          "until",
          "minus",
          "plus",
          "toMillis",
          "toNanos",
          "toEpochMilli",
          "getEpochSecond");

  /** What asks all of some. */
  private static final Set<String> STREAM =
      Set.of("stream", "allMatch", "anyMatch", "noneMatch", "filter", "map", "count");

  private static final Set<String> LOOKS = Set.of("isEmpty", "size", "peek");

  private Polls() {}

  /** Whether a call asks something, the time included. */
  static boolean isPoll(String owner, String name) {
    return POLLS.contains(name) || (TIME.contains(name) && owner.startsWith("java/time/"));
  }

  /** Whether a call has all of some asked. */
  static boolean asksAll(String owner, String name) {
    return STREAM.contains(name) && owner.startsWith("java/util/");
  }

  /** Whether the answer is how far a future or a thread has come. */
  public static boolean asksTask(String name) {
    return STATE_OF_A_TASK.contains(name);
  }

  /** Whether the answer is what a queue holds, which stays in it. */
  static boolean looksIntoQueue(String name) {
    return LOOKS.contains(name);
  }
}
