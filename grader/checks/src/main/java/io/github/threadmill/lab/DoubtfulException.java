package io.github.threadmill.lab;

/** Ends a check that the machine did not allow a verdict on. */
public final class DoubtfulException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param doubt what was in the way
   */
  public DoubtfulException(String doubt) {
    super(doubt, null, false, false);
  }
}
