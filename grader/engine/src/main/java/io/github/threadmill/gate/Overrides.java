package io.github.threadmill.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Methods that a submission's classes must leave as they are: what a thread, a pool or a lock says
 * of itself is believed, by those who watch it and by the JDK's own collections; and a finalizer
 * runs on a thread that nobody watches.
 */
final class Overrides {

  private record Kept(String above, Set<String> methods, String why) {}

  private static final String SAME =
      "a thread is the same as itself alone, and its state is the JVM's to tell";
  private static final String POOL =
      "whether a pool has ended is the pool's to tell; afterwards, terminated() is called";
  private static final String LOCK = "who holds a lock is the lock's to tell";
  private static final String STACK = "the stack of an exception is the JVM's to tell";

  private static final String FINALIZER =
      "when the JVM would run a finalizer is anybody's guess; use try-with-resources";

  private static final Set<String> ENDS =
      Set.of(
          "isShutdown()Z",
          "isTerminated()Z",
          "isTerminating()Z",
          "isQuiescent()Z",
          "equals(Ljava/lang/Object;)Z",
          "hashCode()I");

  private static final List<Kept> ALL =
      List.of(
          new Kept("java/lang/Object", Set.of("finalize()V"), FINALIZER),
          new Kept(
              "java/lang/Thread",
              Set.of(
                  "equals(Ljava/lang/Object;)Z",
                  "hashCode()I",
                  "getState()Ljava/lang/Thread$State;",
                  "getStackTrace()[Ljava/lang/StackTraceElement;"),
              SAME),
          new Kept("java/util/concurrent/ThreadPoolExecutor", ENDS, POOL),
          new Kept("java/util/concurrent/ForkJoinPool", ENDS, POOL),
          new Kept(
              "java/util/concurrent/locks/ReentrantLock",
              Set.of(
                  "toString()Ljava/lang/String;",
                  "isLocked()Z",
                  "isHeldByCurrentThread()Z",
                  "equals(Ljava/lang/Object;)Z",
                  "hashCode()I"),
              LOCK),
          new Kept(
              "java/lang/Throwable",
              Set.of(
                  "getStackTrace()[Ljava/lang/StackTraceElement;",
                  "setStackTrace([Ljava/lang/StackTraceElement;)V"),
              STACK));

  private final Permits permits;

  Overrides(Permits permits) {
    this.permits = permits;
  }

  /**
   * Why a class may not declare a method; empty if it may.
   *
   * @param type its internal name
   * @param method name and descriptor
   */
  Optional<String> against(String type, String method) {
    return ALL.stream()
        .filter(kept -> kept.methods().contains(method))
        .filter(kept -> permits.isSubtype(type, kept.above()))
        .map(Kept::why)
        .findFirst();
  }
}
