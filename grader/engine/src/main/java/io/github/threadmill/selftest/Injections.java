package io.github.threadmill.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what a submission wrote where it is a command for whoever reads a report. */
final class Injections {

  private static final Pattern WORKFLOW =
      Pattern.compile(
          "(?m)^\\s*(::(?!error|warning|notice|group|endgroup)[a-z-]+.*::|##\\[)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKUP =
      Pattern.compile("<(script|img|iframe|svg|a\\s|style|form)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^(`{3,})text$.*?^\\1$", Pattern.UNIX_LINES);
  private static final Pattern SPAN = Pattern.compile("(`+)[^`\n].*?[^`]\\1(?!`)");
  private static final Pattern FORMULA = Pattern.compile("(?m)(^|[,;\\t])\"?[=+@-][A-Za-z(]");
  private static final Pattern BIDIRECTIONAL = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  private Injections() {}

  /**
   * What is live in a file of a report.
   *
   * @param file its name
   */
  static List<String> in(String file, String text) {
    List<String> found = new ArrayList<>();
    if (text.indexOf('\u001b') >= 0) {
      found.add(file + " has a terminal's escape code in it");
    }
    if (BIDIRECTIONAL.matcher(text).find() && !file.endsWith(".json")) {
      found.add(file + " has text in it that turns the direction of what follows");
    }
    if (file.endsWith(".txt") && WORKFLOW.matcher(text).find()) {
      found.add(file + " has a workflow's command in it");
    }
    if ((file.endsWith(".md") || file.endsWith(".html"))
        && MARKUP.matcher(withoutCode(text)).find()) {
      found.add(file + " has markup in it that a browser runs");
    }
    if (file.endsWith(".csv") && FORMULA.matcher(text).find()) {
      found.add(file + " has a formula in it");
    }
    return found;
  }

  /** What stands in a block of code, or in a span of it, is shown as it is. */
  private static String withoutCode(String markdown) {
    return SPAN.matcher(BLOCK.matcher(markdown).replaceAll("")).replaceAll("");
  }
}
