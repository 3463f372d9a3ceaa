package io.github.threadmill.structure;

/**
 * One stop on the way from an entry point to a blocking call, in the student's words.
 *
 * @param name the method, a lambda's being the one that it stands in; for the last stop the call
 * @param line 0 if the class file does not say
 */
public record Step(String name, String file, int line) {

  @Override
  public String toString() {
    return line > 0 ? "%s (%s:%d)".formatted(name, file, line) : "%s (%s)".formatted(name, file);
  }
}
