package io.github.threadmill.channel;

/** A value is too large, too deep or too broken to be copied. */
public final class NotPlainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with it
   */
  public NotPlainException(String message) {
    super(message);
  }
}
