package io.github.threadmill.compile;

/** Ends a compilation from within for a reason that lies in the sources. */
final class RefusedSourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what to say to whoever wrote the sources
   */
  RefusedSourceException(String message) {
    super(message);
  }
}
