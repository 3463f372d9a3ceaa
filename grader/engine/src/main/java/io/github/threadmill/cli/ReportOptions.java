package io.github.threadmill.cli;

import io.github.threadmill.report.Report;
import io.github.threadmill.submission.UnusableInputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code grade} and {@code check} have in common: where results go and what counts as too little. */
final class ReportOptions {

  @Option(
      names = "--format",
      paramLabel = "F[=FILE]",
      description = {
        "Also writes the results as classroom (a base64 result for the autograding reporter) or"
            + " github-summary (a job summary; in GitHub Actions with annotations too).",
        "May be given more than once."
      })
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--fail-under",
      paramLabel = "PCT",
      description = "Ends with exit code 1 if an entry has less than this share of its maximum.")
  private @Nullable Integer failUnder;

  /** The formats that were asked for, understood before anything is graded. */
  List<FormatRequest> requests() {
    return formats.stream().map(FormatRequest::parse).toList();
  }

  void requireSound() {
    Integer percent = failUnder;
    if (percent != null && (percent < 0 || percent > 100)) {
      throw new UnusableInputException("--fail-under must be 0 to 100, was " + percent);
    }
    requests().forEach(FormatRequest::requireWritable);
  }

  /** What the process ends with. */
  int exitCode(Report report) {
    if (report.entries().stream().anyMatch(entry -> entry.score() == null)) {
      return ExitCode.COULD_NOT_GRADE;
    }
    Integer percent = failUnder;
    boolean below =
        percent != null
            && report.entries().stream()
                .anyMatch(
                    entry ->
                        java.util.Objects.requireNonNull(entry.score()) * 100
                            < percent * entry.max());
    return below ? ExitCode.BELOW : ExitCode.FINE;
  }
}
