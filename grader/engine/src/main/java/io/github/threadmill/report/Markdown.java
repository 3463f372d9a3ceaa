package io.github.threadmill.report;

import io.github.threadmill.feedback.Printable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes text into GitHub-flavoured Markdown. What a student may have written goes into code only:
 * there no HTML, link, mention or emphasis is recognised, and nothing but its fence ends it.
 */
final class Markdown {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~#!&]");

  private Markdown() {}

  /** A text of the kit's, which may stand in a table. */
  static String text(String trusted) {
    return SPECIAL.matcher(Printable.text(trusted)).replaceAll("\\\\$0");
  }

  /**
   * Any text as a code span. Not for a table: a bar that follows a backslash ends a cell even in
   * code.
   */
  static String code(String untrusted) {
    String line = Printable.text(untrusted);
    if (line.isBlank()) {
      return "` `";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    // One space on either side is taken away again; without it a backtick would join the fence.
    String space = fence.length() > 1 || line.startsWith(" ") ? " " : "";
    return fence + space + line + space + fence;
  }

  /** Any lines as a block of code. */
  static String block(List<String> untrusted) {
    List<String> lines = untrusted.stream().map(Printable::text).toList();
    int longest = lines.stream().mapToInt(Markdown::longestRun).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "text\n" + String.join("\n", lines) + "\n" + fence + "\n";
  }

  private static int longestRun(String line) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
