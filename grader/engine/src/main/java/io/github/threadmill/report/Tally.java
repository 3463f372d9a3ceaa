package io.github.threadmill.report;

import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Entry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A report in one sentence. */
final class Tally {

  private Tally() {}

  /** How many entries ended how, and what their marks are on average. */
  static String outcomes(Report report) {
    if (report.entries().isEmpty()) {
      return "nothing was graded";
    }
    Map<Outcome, Long> counts =
        report.entries().stream()
            .collect(
                Collectors.groupingBy(
                    Entry::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
    return counts.entrySet().stream()
            .map(count -> words(count.getKey(), count.getValue()))
            .collect(Collectors.joining(", "))
        + mean(report);
  }

  /** All points together. */
  static String points(Report report) {
    List<Entry> marked = marked(report);
    int max = marked.stream().mapToInt(Entry::max).sum();
    String without =
        marked.size() == report.entries().size()
            ? ""
            : "; " + (report.entries().size() - marked.size()) + " without a mark this time";
    return "%d of %d points in %d exercise%s%s"
        .formatted(score(marked), max, marked.size(), marked.size() == 1 ? "" : "s", without);
  }

  private static String words(Outcome outcome, long count) {
    return count
        + switch (outcome) {
          case GRADED -> " graded";
          case NOT_STARTED -> " not started";
          case DOES_NOT_COMPILE -> count == 1 ? " does not compile" : " do not compile";
          case REJECTED -> " rejected";
          case COULD_NOT_GRADE -> " could not be graded";
        };
  }

  private static String mean(Report report) {
    List<Entry> marked = marked(report);
    double share =
        marked.stream()
            .filter(entry -> entry.max() > 0)
            .mapToDouble(entry -> 100.0 * Objects.requireNonNull(entry.score()) / entry.max())
            .average()
            .orElse(0);
    return marked.size() < 2
        ? ""
        : "; mean mark " + Math.round(share) + " % (of " + marked.size() + ")";
  }

  private static int score(List<Entry> marked) {
    return marked.stream().mapToInt(entry -> Objects.requireNonNull(entry.score())).sum();
  }

  private static List<Entry> marked(Report report) {
    return report.entries().stream().filter(entry -> entry.score() != null).toList();
  }
}
