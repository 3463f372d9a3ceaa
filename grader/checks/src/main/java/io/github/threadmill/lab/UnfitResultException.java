package io.github.threadmill.lab;

import org.jspecify.annotations.Nullable;

/**
 * Ends an observation that got something from the student's code that cannot be judged as it is.
 */
public final class UnfitResultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with it, as it is put to a student: {@code "the future of
   *     fetchAll(6 pages) is null"}
   * @param cause what it failed with, where it failed
   */
  public UnfitResultException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
