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

  /** As much of it as {@code longest}, and then an ellipsis; no character is cut in two. */
  public static String text(String untrusted, int longest) {
    if (untrusted.length() <= longest) {
      return text(untrusted);
    }
    boolean splitsCharacter = Character.isHighSurrogate(untrusted.charAt(longest - 1));
    return text(untrusted.substring(0, splitsCharacter ? longest - 1 : longest)) + "…";
  }

  /** Whether a terminal shows this character, and does nothing else for it. */
  public static boolean isSafe(int point) {
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
