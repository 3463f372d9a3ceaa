package io.github.threadmill.report;

import io.github.threadmill.feedback.Place;
import org.jspecify.annotations.Nullable;

/**
 * GitHub Actions reads commands in what a step prints: makes one, and keeps other text from being
 * one.
 */
final class WorkflowCommand {

  private static final String START = "::";
  private static final String OLD_START = "##[";
  private static final String HARMLESS = "## [";

  private WorkflowCommand() {}

  /**
   * An error annotation, in one line.
   *
   * @param at a place whose file is relative to the repository's root; null for none
   */
  static String error(@Nullable Place at, String title, String message) {
    String where = at == null ? "" : "file=" + property(at.file()) + ",line=" + at.line() + ",";
    return START + "error " + where + "title=" + property(title) + START + data(message);
  }

  static String data(String text) {
    // The percent sign first: the others bring their own.
    return text.replace(OLD_START, HARMLESS)
        .replace("%", "%25")
        .replace("\r", "%0D")
        .replace("\n", "%0A");
  }

  static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  /**
   * A printed line that the runner does not take for a command. It trims a line before it looks for
   * the two colons, so that indented text is no safer; the old form counts anywhere in a line.
   */
  static String disarmed(String line) {
    String harmless = line.replace(OLD_START, HARMLESS);
    int start = 0;
    while (start < harmless.length() && isBlank(harmless.charAt(start))) {
      start++;
    }
    return harmless.startsWith(START, start)
        ? harmless.substring(0, start) + ": :" + harmless.substring(start + START.length())
        : harmless;
  }

  /** Wider than {@code strip()}, which leaves no-break spaces. */
  private static boolean isBlank(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || character == '\uFEFF';
  }
}
