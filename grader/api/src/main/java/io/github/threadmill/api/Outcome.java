package io.github.threadmill.api;

import java.net.URI;

/** What became of one page that was asked for: a {@link Page} or a {@link Failure}. Immutable. */
public sealed interface Outcome {

  /** The address that was asked for. */
  URI uri();

  /**
   * A page that answered with status 200.
   *
   * @param uri the address that was asked for
   * @param body the text of the answer
   */
  record Page(URI uri, String body) implements Outcome {}

  /**
   * A page that could not be had: another status, a broken connection, a deadline that passed.
   *
   * @param uri the address that was asked for
   * @param reason why, in words of the student's own choice
   */
  record Failure(URI uri, String reason) implements Outcome {}
}
