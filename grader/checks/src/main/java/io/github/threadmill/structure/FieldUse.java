package io.github.threadmill.structure;

import io.github.threadmill.feedback.Place;
import java.util.Set;

/**
 * One place where a field is used.
 *
 * @param locks what is held there for certain; with {@link HeldLocks#SOME} among them, perhaps more
 * @param threads which threads' ways come by: entries of threads, or {@link #CALLERS}
 * @param afterWait whether the method has waited for another thread before
 * @param repeated whether it stands in a loop
 * @param ofReceiver whether the object is the method's own {@code this}, or the field is static
 */
record FieldUse(
    Origin.Field field,
    MethodId method,
    int site,
    boolean writes,
    Set<String> locks,
    Set<MethodId> threads,
    boolean afterWait,
    boolean repeated,
    boolean ofReceiver,
    boolean isStatic,
    Place place) {

  /** Stands for whoever calls the class from outside. */
  static final MethodId CALLERS = new MethodId("", "", "");

  boolean isLocked() {
    return !locks.isEmpty();
  }

  /** Whether the same lock may be held at both. */
  boolean mayShareLock(FieldUse other) {
    return (locks.contains(HeldLocks.SOME) && other.isLocked())
        || (other.locks.contains(HeldLocks.SOME) && isLocked())
        || locks.stream().anyMatch(other.locks::contains);
  }
}
