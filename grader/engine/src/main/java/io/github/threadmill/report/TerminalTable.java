package io.github.threadmill.report;

import io.github.threadmill.feedback.Printable;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report as a table for a terminal: one line a submission, worst news in words. */
public final class TerminalTable {

  private static final int LONGEST_NAME = 36;
  private static final int BAR = 10;

  private TerminalTable() {}

  /** The table's lines. */
  public static List<String> lines(Report report, boolean colours) {
    Map<String, List<Entry>> byExercise =
        report.entries().stream()
            .collect(Collectors.groupingBy(Entry::exercise, TreeMap::new, Collectors.toList()));
    Paint paint = new Paint(colours);
    List<String> lines = new ArrayList<>();
    byExercise.values().forEach(entries -> table(lines, entries, paint));
    lines.add(tally(report));
    return lines;
  }

  private static void table(List<String> lines, List<Entry> entries, Paint paint) {
    Entry first = entries.getFirst();
    int width =
        Math.min(
            LONGEST_NAME,
            entries.stream().mapToInt(entry -> entry.submission().length()).max().orElse(0));
    lines.add("");
    lines.add(paint.bold(first.exercise() + "  " + first.title()) + publicOnly(first));
    lines.add("");
    for (Entry entry : entries) {
      lines.add(line(entry, width, paint));
      entry.notes().forEach(note -> lines.add("    note: " + Printable.text(note)));
    }
    lines.add("");
  }

  static String publicOnly(Entry entry) {
    return entry.checks().stream()
            .allMatch(check -> check.visibility() == io.github.threadmill.exercise.Visibility.PUBLIC)
        ? "  (public checks only)"
        : "";
  }

  private static String line(Entry entry, int width, Paint paint) {
    Integer score = entry.score();
    String mark = score == null ? " –/" + entry.max() : "%2d/%d".formatted(score, entry.max());
    return "  %s  %5s  %s  %s"
        .formatted(pad(entry.submission(), width), mark, bar(entry, paint), remark(entry, paint))
        .stripTrailing();
  }

  private static String pad(String name, int width) {
    String shown = Printable.text(name);
    String fitting = shown.length() <= width ? shown : shown.substring(0, width - 1) + "…";
    return fitting + " ".repeat(width - fitting.length());
  }

  private static String bar(Entry entry, Paint paint) {
    int full = entry.percent() * BAR / 100;
    String bar = "█".repeat(full) + "·".repeat(BAR - full);
    return entry.percent() == 100 ? paint.green(bar) : paint.yellow(bar);
  }

  private static String remark(Entry entry, Paint paint) {
    return switch (entry.outcome()) {
      case GRADED ->
          listed("✗", entry, Status.FAILED, paint)
              + listed("· blocked:", entry, Status.BLOCKED, paint)
              + listed("· not started:", entry, Status.NOT_STARTED, paint);
      case NOT_STARTED -> "not started";
      case DOES_NOT_COMPILE -> "does not compile: " + why(entry);
      case REJECTED -> "rejected: " + why(entry);
      case COULD_NOT_GRADE -> "could not be graded: " + doubt(entry);
    };
  }

  private static String listed(String mark, Entry entry, Status status, Paint paint) {
    String names =
        entry.checks().stream()
            .filter(check -> check.status() == status)
            .map(check -> check.id().substring(3))
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return "";
    }
    String text = mark + " " + names + " ";
    return status == Status.FAILED ? paint.red(text) : text;
  }

  private static String why(Entry entry) {
    String where = entry.at() == null ? "" : " (" + entry.at() + ")";
    return Printable.text(entry.message() == null ? "" : entry.message()) + where;
  }

  private static String doubt(Entry entry) {
    return entry.checks().stream()
        .filter(check -> check.status() == Status.COULD_NOT_GRADE)
        .findFirst()
        .map((Checked check) -> check.id() + " " + Printable.text(check.finding().observed()))
        .orElse("");
  }

  private static String tally(Report report) {
    Map<Outcome, Long> counts =
        report.entries().stream()
            .collect(
                Collectors.groupingBy(
                    Entry::outcome,
                    () -> new java.util.EnumMap<>(Outcome.class),
                    Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + word(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case GRADED -> "graded";
      case NOT_STARTED -> "not started";
      case DOES_NOT_COMPILE -> "that do not compile";
      case REJECTED -> "rejected";
      case COULD_NOT_GRADE -> "that could not be graded";
    };
  }
}
