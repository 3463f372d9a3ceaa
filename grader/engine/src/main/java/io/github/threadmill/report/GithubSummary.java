package io.github.threadmill.report;

import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.FindingText;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A job summary for GitHub Actions. */
public final class GithubSummary {

  /** GitHub refuses all of a step's summary above 1 MiB; what else the step writes has room too. */
  static final int MOST_BYTES = 1_000_000;

  private static final int FOR_LAST_SENTENCE = 200;
  private static final int MOST_NOTES = 20;

  private GithubSummary() {}

  /**
   * GitHub-flavoured Markdown, less than 1 MiB; where it is cut, between two entries, it says so.
   */
  public static String markdown(Report report) {
    boolean named = report.entries().stream().map(Entry::submission).distinct().count() > 1;
    StringBuilder text = new StringBuilder();
    int room = MOST_BYTES - FOR_LAST_SENTENCE;
    for (int i = 0; i < report.entries().size(); i++) {
      String section = section(report.entries().get(i), named);
      room -= section.getBytes(StandardCharsets.UTF_8).length;
      if (room < 0) {
        return text.append(leftOut(report.entries().size() - i)).toString();
      }
      text.append(section);
    }
    return text.toString();
  }

  private static String leftOut(int count) {
    return (count == 1 ? "One more entry is" : count + " more entries are")
        + " left out: a job summary holds 1 MiB at most. The log of this step has them all.\n";
  }

  private static String section(Entry entry, boolean named) {
    List<String> parts = new ArrayList<>();
    parts.add(heading(entry));
    if (named) {
      parts.add("Submission: " + Markdown.code(Excerpt.oneLine(entry.submission())) + "\n");
    }
    parts.add(table(entry.checks()));
    what(entry).ifPresent(parts::add);
    notes(entry.notes()).ifPresent(parts::add);
    return String.join("\n", parts) + "\n";
  }

  private static String heading(Entry entry) {
    return "### "
        + Markdown.text(entry.exercise() + " " + entry.title())
        + ": "
        + entry.mark()
        + (entry.isPublicOnly() ? " (public checks only)" : "")
        + "\n";
  }

  private static String table(List<Checked> checks) {
    StringBuilder table = new StringBuilder("| | check | what it requires | points |\n");
    table.append("|:-:|:--|:--|--:|\n");
    for (Checked check : checks) {
      table.append(
          "| %s | %s | %s | %d/%d |\n"
              .formatted(
                  Marks.of(check.status()),
                  Markdown.text(check.id()),
                  Markdown.text(check.title()) + Marks.hidden(check),
                  check.points(),
                  check.max()));
    }
    return table.toString();
  }

  private static Optional<String> what(Entry entry) {
    return switch (entry.outcome()) {
      case NOT_STARTED ->
          Optional.of(
              Markdown.text("Not started; begin with exercises/" + entry.exercise() + "/README.md")
                  + "\n");
      case DOES_NOT_COMPILE -> Optional.of("It does not compile:\n\n" + refusal(entry));
      case REJECTED -> Optional.of("It was rejected:\n\n" + refusal(entry));
      case GRADED -> firstOf(entry, Status.FAILED);
      case COULD_NOT_GRADE ->
          Optional.of(
              "An earlier mark stands. No verdict:\n\n"
                  + firstOf(entry, Status.COULD_NOT_GRADE).orElse(""));
    };
  }

  private static String refusal(Entry entry) {
    List<String> lines =
        new ArrayList<>(Excerpt.lines(entry.message() == null ? "" : entry.message()));
    if (entry.at() != null) {
      lines.add(Excerpt.oneLine("at " + entry.at().file()) + ":" + entry.at().line());
    }
    return Markdown.block(lines);
  }

  private static Optional<String> firstOf(Entry entry, Status status) {
    return Marks.first(entry, status).map(check -> inFull(entry, check));
  }

  private static String inFull(Entry entry, Checked check) {
    Finding shown = check.shown();
    List<String> lines =
        new ArrayList<>(
            FindingText.lines(
                check.id(),
                check.title() + Marks.hidden(check),
                shown,
                check.status() == Status.FAILED
                    ? "grader/threadmill hint " + entry.exercise()
                    : null));
    lines.set(0, Marks.of(check.status()) + " " + lines.getFirst());
    return Markdown.block(lines);
  }

  private static Optional<String> notes(List<String> notes) {
    if (notes.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder list = new StringBuilder();
    notes.stream()
        .limit(MOST_NOTES)
        .forEach(
            note ->
                list.append("- note: ").append(Markdown.code(Excerpt.oneLine(note))).append('\n'));
    if (notes.size() > MOST_NOTES) {
      list.append("- and ").append(notes.size() - MOST_NOTES).append(" more notes\n");
    }
    return Optional.of(list.toString());
  }
}
