package io.github.threadmill.lab;

/** Ends a check that met the stub's marker. */
public final class NotStartedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is not implemented yet
   */
  public NotStartedException(String message) {
    super(message, null, false, false);
  }
}
