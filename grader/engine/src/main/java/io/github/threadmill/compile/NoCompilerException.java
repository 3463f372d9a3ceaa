package io.github.threadmill.compile;

/** The compiler does not answer, for reasons that lie in this machine and not in the code. */
public final class NoCompilerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoCompilerException(String message) {
    super(message);
  }
}
