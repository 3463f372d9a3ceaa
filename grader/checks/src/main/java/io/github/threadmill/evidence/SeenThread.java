package io.github.threadmill.evidence;

import io.github.threadmill.feedback.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a dump.
 *
 * @param name its name; may be empty for a virtual thread
 * @param virtual whether it is one
 * @param state as {@link Thread.State} names it
 * @param waitsFor the lock or synchroniser that it waits for, as the dump names it
 * @param holds the monitors that it holds, as the dump names them
 * @param lines the student's lines on its stack, innermost first
 * @param call the innermost call that the student's code made: {@code CountDownLatch.await}
 */
public record SeenThread(
    String name,
    boolean virtual,
    String state,
    @Nullable String waitsFor,
    List<String> holds,
    List<Place> lines,
    @Nullable String call) {

  public SeenThread {
    holds = List.copyOf(holds);
    lines = List.copyOf(lines);
  }

  /** How a message names it. */
  public String label() {
    String shown = name.isEmpty() ? "a virtual thread" : name;
    return lines.isEmpty() ? shown : shown + " at " + lines.getFirst();
  }
}
