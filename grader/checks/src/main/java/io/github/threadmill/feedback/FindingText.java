package io.github.threadmill.feedback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a finding for a terminal: plain text, at most eight lines, the last one a command.
 * Indented lines of what was observed come on top of these, as many as fit on a screen: an
 * interleaving is worth nothing in part.
 */
public final class FindingText {

  private static final int LONGEST_LINE = 400;
  private static final int MOST_LINES = 4;
  private static final int MOST_INDENTED = 24;
  private static final String INDENT = "  ";

  private FindingText() {}

  /**
   * The lines of a failed check, the first without its mark.
   *
   * @param checkId {@code 06.in-flight-together}
   * @param title the requirement as a sentence
   * @param next a command to copy; null to leave the line out
   */
  public static List<String> lines(
      String checkId, String title, Finding finding, @Nullable String next) {
    List<String> lines = new ArrayList<>();
    lines.add(checkId + "   " + title);
    shown(finding.observed())
        .forEach(line -> add(lines, lines.size() == 1 ? "observed" : "", line));
    Place at = finding.at();
    if (at != null) {
      add(lines, "at", at.toString());
    }
    if (finding.help() != null) {
      add(lines, "help", finding.help());
    }
    if (next != null) {
      add(lines, "next", next);
    }
    return lines;
  }

  private static List<String> shown(String observed) {
    List<String> shown = new ArrayList<>();
    int plain = 0;
    int indented = 0;
    for (String line : observed.lines().toList()) {
      boolean fits = line.startsWith(INDENT) ? indented++ < MOST_INDENTED : plain++ < MOST_LINES;
      if (fits) {
        shown.add(line);
      }
    }
    return shown;
  }

  private static void add(List<String> lines, String label, String text) {
    lines.add("  %-9s %s".formatted(label, Printable.text(text, LONGEST_LINE)));
  }
}
