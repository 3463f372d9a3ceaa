package io.github.threadmill.submission;

/** What was named on the command line cannot be graded at all. */
public final class UnusableInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message names the path, what is wrong with it, and what to do
   */
  public UnusableInputException(String message) {
    super(message);
  }
}
