package io.github.threadmill.structure;

import io.github.threadmill.feedback.Place;

/**
 * A field that threads share without a lock between them, neither final nor volatile.
 *
 * @param field class and name: {@code Counter.count}
 * @param written where it is written
 * @param other where another thread reads or writes it meanwhile; the same line if several threads
 *     run it
 * @param why what is missing
 */
public record SharedField(String field, Place written, Place other, Why why) {

  /** What is missing. */
  public enum Why {
    /** It is written under a lock, and used elsewhere without that lock. */
    LOCK_LEFT_OUT,
    /** It is written on one thread and used on another, and nothing stands between the two. */
    NOTHING_BETWEEN
  }

  @Override
  public String toString() {
    return switch (why) {
      case LOCK_LEFT_OUT ->
          "%s is written under a lock at %s and used without it at %s"
              .formatted(field, written, other);
      case NOTHING_BETWEEN ->
          "%s is written at %s and used by another thread at %s, with no lock and not volatile"
              .formatted(field, written, other);
    };
  }
}
