package io.github.threadmill.api;

/**
 * Thrown by a stub where the student's code is to stand. A check that meets it reports "not
 * started" rather than a failure.
 */
public final class NotImplementedYet extends UnsupportedOperationException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what the method that is still to be written, as the student knows it: {@code
   *     "AsyncFetcher.fetchAll(pages)"}
   */
  public NotImplementedYet(String what) {
    super(what + " is not implemented yet");
  }
}
