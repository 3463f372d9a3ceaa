package io.github.threadmill.report;

import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.util.Comparator;
import java.util.Optional;

/**
 * What all formats for people have in common: the sign of a status, and which finding comes first.
 */
final class Marks {

  private Marks() {}

  static String of(Status status) {
    return switch (status) {
      case PASSED -> "✓";
      case FAILED -> "✗";
      case NOT_STARTED, BLOCKED -> "·";
      case COULD_NOT_GRADE -> "?";
    };
  }

  /** A label for those whose source students do not have. */
  static String hidden(Checked check) {
    return check.visibility() == Visibility.HIDDEN ? " (hidden check)" : "";
  }

  /**
   * The check to tell about in full: a public one, if there is one, since a hidden one tells
   * little.
   */
  static Optional<Checked> first(Entry entry, Status status) {
    return entry.checks().stream()
        .filter(check -> check.status() == status)
        .min(Comparator.comparing(Checked::visibility));
  }
}
