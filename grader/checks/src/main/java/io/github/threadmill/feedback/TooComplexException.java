package io.github.threadmill.feedback;

/** Code that is written so that to follow it would take for ever: that is a student's doing. */
public final class TooComplexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what could not be followed, as a sentence for the student
   */
  public TooComplexException(String what) {
    super(what);
  }
}
