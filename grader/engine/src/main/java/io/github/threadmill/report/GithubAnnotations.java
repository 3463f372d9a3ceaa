package io.github.threadmill.report;

import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Workflow commands that put findings at the student's lines. */
public final class GithubAnnotations {

  /** What GitHub shows of one step; the rest is dropped without a word. */
  private static final int MOST = 10;

  private GithubAnnotations() {}

  /**
   * As {@link #lines(Report, UnaryOperator)}, for an exercise's folder that is itself the
   * repository.
   */
  public static List<String> lines(Report report) {
    return lines(report, exercise -> "");
  }

  /**
   * At most ten lines, each a workflow command.
   *
   * @param folderOf from an exercise's id to its folder, relative to the repository's root: {@code
   *     exercises/06-async-fetcher}; empty if it is the root
   */
  public static List<String> lines(Report report, UnaryOperator<String> folderOf) {
    List<String> all =
        report.entries().stream()
            .flatMap(entry -> of(entry, folderOf.apply(entry.exercise())))
            .toList();
    if (all.size() <= MOST) {
      return all;
    }
    List<String> lines = new ArrayList<>(all.subList(0, MOST - 1));
    int more = all.size() - lines.size();
    lines.add(
        WorkflowCommand.error(
            null, "More findings", more + " more findings are in the log of this step"));
    return List.copyOf(lines);
  }

  private static Stream<String> of(Entry entry, String folder) {
    return switch (entry.outcome()) {
      case NOT_STARTED -> Stream.empty();
      case DOES_NOT_COMPILE -> Stream.of(refused(entry, " does not compile", folder));
      case REJECTED -> Stream.of(refused(entry, " was rejected", folder));
      case GRADED -> failed(entry, folder);
      case COULD_NOT_GRADE ->
          Stream.concat(
              Stream.of(
                  WorkflowCommand.error(
                      null,
                      entry.exercise() + " could not be graded",
                      "No mark this time; an earlier mark stands.")),
              failed(entry, folder));
    };
  }

  private static String refused(Entry entry, String what, String folder) {
    String message = entry.message() == null ? "" : entry.message();
    return WorkflowCommand.error(
        in(folder, entry.at()), entry.exercise() + what, String.join("\n", Excerpt.lines(message)));
  }

  private static Stream<String> failed(Entry entry, String folder) {
    return entry.checks().stream()
        .filter(check -> check.status() == Status.FAILED)
        .map(check -> failed(check, folder));
  }

  private static String failed(Checked check, String folder) {
    Finding shown = check.shown();
    String message =
        Stream.of(check.title(), shown.observed(), shown.help() == null ? "" : shown.help())
            .flatMap(text -> Excerpt.lines(text).stream())
            .collect(Collectors.joining("\n"));
    return WorkflowCommand.error(in(folder, shown.at()), check.id(), message);
  }

  private static @Nullable Place in(String folder, @Nullable Place at) {
    if (at == null) {
      return null;
    }
    String path = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    return new Place(Excerpt.oneLine(path + at.file()), at.line());
  }
}
