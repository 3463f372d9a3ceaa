package io.github.threadmill.report;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.Printable;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report as a table for a terminal: a row a submission, worst news in words. */
public final class TerminalTable {

  private static final int WIDTH = 100;
  private static final int LONGEST_NAME = 32;
  private static final int BAR = 10;
  private static final int MOST_NOTES = 3;

  private final List<String> lines = new ArrayList<>();
  private final Paint paint;
  private final int nameWidth;
  private final int markWidth;

  private TerminalTable(List<Entry> entries, Paint paint) {
    this.paint = paint;
    this.nameWidth = entries.stream().mapToInt(entry -> Columns.of(name(entry))).max().orElse(0);
    this.markWidth = entries.stream().mapToInt(entry -> mark(entry).length()).max().orElse(0);
  }

  /** The table's lines, the first one empty, the last one a tally. */
  public static List<String> lines(Report report, boolean colours) {
    Map<String, List<Entry>> byExercise =
        report.entries().stream()
            .collect(Collectors.groupingBy(Entry::exercise, TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    byExercise
        .values()
        .forEach(
            entries -> lines.addAll(new TerminalTable(entries, new Paint(colours)).table(entries)));
    lines.add("");
    lines.add(Tally.outcomes(report));
    return lines.stream().map(WorkflowCommand::disarmed).toList();
  }

  static String publicOnly(Entry entry) {
    return entry.isPublicOnly() ? "  (public checks only)" : "";
  }

  private List<String> table(List<Entry> entries) {
    Entry first = entries.getFirst();
    lines.add("");
    lines.add(
        paint.bold(Printable.text(first.exercise() + "  " + first.title())) + publicOnly(first));
    lines.add("");
    entries.forEach(this::row);
    return lines;
  }

  private void row(Entry entry) {
    String start =
        "  %s  %s  "
            .formatted(
                Columns.padded(name(entry), nameWidth),
                " ".repeat(markWidth - mark(entry).length()) + mark(entry));
    int column = Columns.of(start) + BAR + 2;
    List<String> remarks = remarks(entry, WIDTH - column);
    lines.add((start + bar(entry) + "  " + remarks.getFirst()).stripTrailing());
    remarks.stream().skip(1).forEach(remark -> lines.add(" ".repeat(column) + remark));
  }

  private static String name(Entry entry) {
    return Columns.shortened(Excerpt.oneLine(entry.submission()), LONGEST_NAME);
  }

  private static String mark(Entry entry) {
    return (entry.score() == null ? "–" : entry.score()) + "/" + entry.max();
  }

  private String bar(Entry entry) {
    int full = entry.percent() * BAR / 100;
    String bar = "█".repeat(full) + "·".repeat(BAR - full);
    return entry.percent() == 100 ? paint.green(bar) : paint.yellow(bar);
  }

  private List<String> remarks(Entry entry, int width) {
    List<String> remarks = new ArrayList<>();
    switch (entry.outcome()) {
      case GRADED -> {
        listed(remarks, "failed:", entry, Status.FAILED, width);
        listed(remarks, "blocked:", entry, Status.BLOCKED, width);
        listed(remarks, "not started:", entry, Status.NOT_STARTED, width);
      }
      case NOT_STARTED -> remarks.add("not started");
      case DOES_NOT_COMPILE -> add(remarks, "does not compile:", why(entry), width);
      case REJECTED -> add(remarks, "rejected:", why(entry), width);
      case COULD_NOT_GRADE -> {
        add(remarks, "could not be graded:", doubt(entry), width);
        remarks.add("an earlier mark stands");
      }
    }
    notes(remarks, entry.notes(), width);
    return remarks.isEmpty() ? List.of("") : remarks;
  }

  private void listed(List<String> remarks, String word, Entry entry, Status status, int width) {
    String names =
        entry.checks().stream()
            .filter(check -> check.status() == status)
            .map(check -> check.id().substring(check.id().indexOf('.') + 1))
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      add(remarks, word, names, width);
    }
  }

  private void add(List<String> remarks, String word, String text, int width) {
    List<String> wrapped = new ArrayList<>(Columns.wrapped(word + " " + text, width));
    if (word.equals("failed:")) {
      wrapped.set(0, paint.red(word) + wrapped.getFirst().substring(word.length()));
    }
    remarks.addAll(wrapped);
  }

  private void notes(List<String> remarks, List<String> notes, int width) {
    notes.stream()
        .limit(MOST_NOTES)
        .forEach(note -> add(remarks, "note:", Excerpt.oneLine(note), width));
    if (notes.size() > MOST_NOTES) {
      remarks.add("and " + (notes.size() - MOST_NOTES) + " more notes in report.json");
    }
  }

  /** What the gate says begins with its place, which need not stand there twice. */
  private static String why(Entry entry) {
    String message = entry.message() == null ? "" : entry.message();
    Place at = entry.at();
    return at == null || message.startsWith(at + " ")
        ? Excerpt.oneLine(message)
        : Excerpt.oneLine(message) + " (" + Excerpt.oneLine(at.toString()) + ")";
  }

  private static String doubt(Entry entry) {
    return Marks.first(entry, Status.COULD_NOT_GRADE)
        .map((Checked check) -> check.id() + " " + Excerpt.oneLine(check.finding().observed()))
        .orElse("");
  }
}
