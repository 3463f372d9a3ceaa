package io.github.threadmill.report;

import io.github.threadmill.feedback.FindingText;
import io.github.threadmill.feedback.Printable;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.util.ArrayList;
import java.util.List;

/** A report as feedback to the one who wrote the code: the first failure in full, the others in a line. */
public final class TerminalFeedback {

  private TerminalFeedback() {}

  /** The lines to print. */
  public static List<String> lines(Report report, boolean colours) {
    List<String> lines = new ArrayList<>();
    report.entries().forEach(entry -> entry(lines, entry, new Paint(colours)));
    return lines;
  }

  private static void entry(List<String> lines, Entry entry, Paint paint) {
    lines.add("");
    lines.add(paint.bold(entry.exercise() + "  " + entry.title()));
    switch (entry.outcome()) {
      case NOT_STARTED ->
          lines.add("  not started; begin with exercises/" + entry.exercise() + "/README.md");
      case DOES_NOT_COMPILE -> lines.add("  does not compile: " + message(entry));
      case REJECTED -> lines.add("  rejected: " + message(entry));
      case GRADED, COULD_NOT_GRADE -> checks(lines, entry, paint);
    }
    Integer score = entry.score();
    lines.add(
        "  "
            + (score == null ? "no mark this time" : score + " of " + entry.max() + " points")
            + TerminalTable.publicOnly(entry));
    entry.notes().forEach(note -> lines.add("  note: " + Printable.text(note)));
  }

  private static String message(Entry entry) {
    String where = entry.at() == null ? "" : " (" + entry.at() + ")";
    return Printable.text(entry.message() == null ? "" : entry.message()) + where;
  }

  private static void checks(List<String> lines, Entry entry, Paint paint) {
    boolean shownInFull = false;
    for (Checked check : entry.checks()) {
      if (check.status() == Status.FAILED && !shownInFull) {
        shownInFull = true;
        full(lines, entry, check, paint);
      } else {
        lines.add("  " + line(check, paint));
      }
    }
  }

  private static void full(List<String> lines, Entry entry, Checked check, Paint paint) {
    List<String> text =
        FindingText.lines(
            check.id(),
            check.title(),
            check.finding(),
            "grader/threadmill hint " + entry.exercise());
    lines.add("  " + paint.red("✗ " + text.getFirst()));
    text.stream().skip(1).forEach(line -> lines.add("  " + line));
  }

  private static String line(Checked check, Paint paint) {
    String text = check.id() + "   " + check.title();
    return switch (check.status()) {
      case PASSED -> paint.green("✓ ") + text;
      case FAILED -> paint.red("✗ ") + text;
      case NOT_STARTED -> "· " + text + "   (not started)";
      case BLOCKED -> "· " + text + "   (" + Printable.text(check.finding().observed()) + ")";
      case COULD_NOT_GRADE ->
          "? " + text + "   (no verdict: " + Printable.text(check.finding().observed()) + ")";
    };
  }
}
