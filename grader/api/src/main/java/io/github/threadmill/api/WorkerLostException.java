package io.github.threadmill.api;

/** Thrown when an item cannot be done because each process that had it has ended. */
public final class WorkerLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message which item it was, in words of the student's own choice
   */
  public WorkerLostException(String message) {
    super(message);
  }
}
