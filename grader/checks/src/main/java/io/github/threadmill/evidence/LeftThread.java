package io.github.threadmill.evidence;

import io.github.threadmill.feedback.Place;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the student's that is still alive.
 *
 * @param name its name; may be empty for a virtual thread
 * @param madeAt the student's line that made it; null where only its stack shows whose it is
 * @param now the student's line that it is at; null where none is on its stack
 */
public record LeftThread(
    String name, boolean virtual, @Nullable Place madeAt, @Nullable Place now) {

  @Override
  public String toString() {
    String shown = name.isEmpty() ? "a virtual thread" : "thread " + name;
    return shown
        + (madeAt == null ? "" : " made at " + madeAt)
        + (now == null ? "" : ", now at " + now);
  }
}
