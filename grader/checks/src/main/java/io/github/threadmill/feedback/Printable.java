package io.github.threadmill.feedback;

/** Makes text that a student's code may have written safe to print on a terminal. */
public final class Printable {

  private Printable() {}

  /**
   * One line without control characters, without invisible ones that change the direction of text,
   * and without lone surrogates: each becomes a {@code ?}.
   */
  public static String text(String untrusted) {
    StringBuilder safe = new StringBuilder(untrusted.length());
    untrusted.codePoints().map(point -> isSafe(point) ? point : '?').forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static boolean isSafe(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
