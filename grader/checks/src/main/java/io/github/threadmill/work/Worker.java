package io.github.threadmill.work;

/**
 * A thread that ran work items.
 *
 * @param number in the order in which the floor met its threads, from 1: names may be equal or
 *     empty
 * @param name the thread's
 * @param kind whose it is
 */
public record Worker(int number, String name, Kind kind) {

  /** Whose a thread is. */
  public enum Kind {
    /** The one that called the student's code. */
    CALLER,
    /** One of the pool that the whole JVM shares. */
    COMMON_POOL,
    /** A platform thread of the student's own. */
    PLATFORM,
    /** A virtual thread. */
    VIRTUAL
  }

  /** Whether the student's code brought it into being. */
  public boolean isOwn() {
    return kind == Kind.PLATFORM || kind == Kind.VIRTUAL;
  }
}
