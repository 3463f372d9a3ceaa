package io.github.threadmill.report;

import io.github.threadmill.feedback.FindingText;
import io.github.threadmill.feedback.Printable;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report as feedback to the one who wrote the code: the first failure in full, the others in a
 * line. Printed in GitHub Actions too, where no line of it may be a command.
 */
public final class TerminalFeedback {

  private static final int WIDTH = 100;
  private static final int MOST_NOTES = 5;

  /** What {@link FindingText} puts before a text. */
  private static final int LABEL = 12;

  private final List<String> lines = new ArrayList<>();
  private final Paint paint;

  private TerminalFeedback(Paint paint) {
    this.paint = paint;
  }

  /** The lines to print, the first one empty. */
  public static List<String> lines(Report report, boolean colours) {
    TerminalFeedback feedback = new TerminalFeedback(new Paint(colours));
    report.entries().forEach(feedback::entry);
    if (report.entries().size() > 1) {
      feedback.lines.add("");
      feedback.lines.add(Tally.points(report));
    }
    return feedback.lines.stream().map(WorkflowCommand::disarmed).toList();
  }

  private void entry(Entry entry) {
    lines.add("");
    lines.add(paint.bold(Printable.text(entry.exercise() + "  " + entry.title())));
    switch (entry.outcome()) {
      case NOT_STARTED -> notStarted(entry);
      case DOES_NOT_COMPILE -> refused("does not compile: ", entry);
      case REJECTED -> refused("rejected: ", entry);
      case GRADED, COULD_NOT_GRADE -> checks(entry);
    }
    notes(entry);
  }

  /** Short, since a whole repository begins with all of its exercises like this. */
  private void notStarted(Entry entry) {
    lines.add("  not started; begin with exercises/" + entry.exercise() + "/README.md");
  }

  private void refused(String what, Entry entry) {
    String message = entry.message() == null ? "" : entry.message();
    lines.add("");
    wrap("  " + paint.red("✗ "), "    ", what + Excerpt.oneLine(message));
    if (entry.at() != null) {
      lines.add("      at        " + Excerpt.oneLine(entry.at().toString()));
    }
    points(entry);
  }

  private void checks(Entry entry) {
    Optional<Checked> first = Marks.first(entry, Status.FAILED);
    int width = entry.checks().stream().mapToInt(check -> check.id().length()).max().orElse(0);
    lines.add("");
    for (Checked check : entry.checks()) {
      line(check, width);
      if (first.filter(check::equals).isPresent()) {
        full(entry, check);
      }
    }
    points(entry);
  }

  private void line(Checked check, int width) {
    String indent = " ".repeat(4 + width + 3);
    String title = Printable.text(check.title()) + Marks.hidden(check);
    wrap("  " + mark(check) + Columns.padded(check.id(), width) + "   ", indent, title);
    switch (check.status()) {
      case PASSED -> remark(check, indent);
      case FAILED -> {}
      case NOT_STARTED -> lines.add(indent + "not started");
      case BLOCKED -> wrap(indent, indent, "blocked: " + observed(check));
      case COULD_NOT_GRADE -> wrap(indent, indent, "no verdict: " + observed(check));
    }
  }

  private void remark(Checked check, String indent) {
    if (!check.finding().observed().isEmpty()) {
      String at = check.at() == null ? "" : " (" + check.at() + ")";
      wrap(indent, indent, "remark: " + Excerpt.oneLine(check.finding().observed() + at));
    }
  }

  private static String observed(Checked check) {
    return Excerpt.oneLine(check.shown().observed());
  }

  private String mark(Checked check) {
    String mark = Marks.of(check.status()) + " ";
    return switch (check.status()) {
      case PASSED -> paint.green(mark);
      case FAILED -> paint.red(mark);
      case NOT_STARTED, BLOCKED -> mark;
      case COULD_NOT_GRADE -> paint.yellow(mark);
    };
  }

  private void full(Entry entry, Checked check) {
    String next = "grader/threadmill hint " + entry.exercise();
    FindingText.lines(check.id(), check.title(), check.shown(), next).stream()
        .skip(1)
        .forEach(
            line ->
                wrap(
                    "    " + line.substring(0, LABEL),
                    " ".repeat(4 + LABEL),
                    line.substring(LABEL)));
  }

  private void points(Entry entry) {
    lines.add("");
    boolean doubtful = entry.outcome() == Outcome.COULD_NOT_GRADE;
    lines.add(
        "  "
            + paint.bold(entry.mark())
            + (doubtful ? "; an earlier mark stands" : "")
            + TerminalTable.publicOnly(entry));
  }

  private void notes(Entry entry) {
    List<String> notes = entry.notes();
    notes.stream()
        .limit(MOST_NOTES)
        .forEach(note -> wrap("  note: ", "        ", Excerpt.oneLine(note)));
    if (notes.size() > MOST_NOTES) {
      lines.add("  and " + (notes.size() - MOST_NOTES) + " more notes");
    }
  }

  /**
   * @param indent as wide as what stands before the text
   */
  private void wrap(String before, String indent, String text) {
    List<String> wrapped = Columns.wrapped(text, WIDTH - indent.length());
    lines.add((before + wrapped.getFirst()).stripTrailing());
    wrapped.stream().skip(1).forEach(line -> lines.add(indent + line));
  }
}
