package io.github.threadmill.report;

import io.github.threadmill.feedback.Printable;
import java.util.List;

/** As much of a text that a student may have written as a report repeats, safe to print. */
final class Excerpt {

  private static final int MOST_LINES = 4;
  private static final int LONGEST_LINE = 400;

  private Excerpt() {}

  /** Its first lines, each shortened. */
  static List<String> lines(String untrusted) {
    return untrusted.lines().limit(MOST_LINES).map(Excerpt::line).toList();
  }

  /** All of it in one line, shortened. */
  static String oneLine(String untrusted) {
    return line(String.join(" / ", untrusted.lines().limit(MOST_LINES).toList()));
  }

  private static String line(String line) {
    return Printable.text(line, LONGEST_LINE);
  }
}
