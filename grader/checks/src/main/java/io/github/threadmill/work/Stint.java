package io.github.threadmill.work;

import io.github.threadmill.feedback.Place;
import org.jspecify.annotations.Nullable;

/**
 * One work item that was run. Moments are counted in begins and ends on the floor, from 1, the same
 * count for all items: they say what came before what, and nothing about time.
 *
 * @param item its number
 * @param worker who ran it
 * @param began its first moment
 * @param ended its last moment; 0 while it is at work
 * @param at the student's line that ran it, where one is known
 */
public record Stint(int item, Worker worker, int began, int ended, @Nullable Place at) {

  Stint endedAt(int moment) {
    return new Stint(item, worker, began, moment, at);
  }

  /** Whether this item began only when another one had ended. */
  public boolean beganAfter(Stint other) {
    return other.ended > 0 && began > other.ended;
  }
}
