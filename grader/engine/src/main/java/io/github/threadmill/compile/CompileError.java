package io.github.threadmill.compile;

/**
 * What the compiler complained of.
 *
 * @param file path relative to the source folder; empty where it is about no file
 * @param line from 1; 0 where there is none
 * @param message the compiler's words, in English
 */
public record CompileError(String file, int line, String message) {

  /** Something took more memory than the compiler has. */
  static final CompileError OUT_OF_MEMORY =
      ofAll(
          "the compiler ran out of memory; make constants and array initialisers smaller, and"
              + " nest fewer finally blocks");

  /** A complaint about no line in particular. */
  static CompileError ofAll(String message) {
    return new CompileError("", 0, message);
  }
}
