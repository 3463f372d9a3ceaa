package io.github.threadmill.overlay;

import io.github.threadmill.feedback.Place;
import org.jspecify.annotations.Nullable;

/**
 * Why a submission's files cannot be taken as they are.
 *
 * @param kind whether a student's compiler would refuse them as well
 * @param message the file, what is wrong with it, what to do
 * @param at the file, where there is one
 */
public record Refusal(Kind kind, String message, @Nullable Place at) {

  /** What became of the submission. */
  public enum Kind {
    /** The text of a file is not what a compiler reads. */
    DOES_NOT_COMPILE,
    /** The intake does not take it. */
    REJECTED
  }
}
