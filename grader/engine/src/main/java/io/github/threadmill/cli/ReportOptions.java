package io.github.threadmill.cli;

import static java.util.Objects.requireNonNull;

import io.github.threadmill.report.Report;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What {@code grade} and {@code check} have in common: where results go and what counts as too
 * little.
 */
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

  /**
   * Finds what cannot work before anything is graded.
   *
   * @param folder where formats without a file go; may be missing, since it will be made
   * @throws UnusableInputException naming the option and what to do
   */
  void requireSound(Path folder) {
    Integer percent = failUnder;
    if (percent != null && (percent < 0 || percent > 100)) {
      throw new UnusableInputException("--fail-under must be 0 to 100, was " + percent);
    }
    Set<Path> targets = new HashSet<>();
    for (FormatRequest request : requests()) {
      request.requireUsable(folder);
      Path target = request.target(folder);
      if (!targets.add(real(target))) {
        throw new UnusableInputException(
            "--format: two formats go to " + target + "; give each a file of its own");
      }
    }
  }

  /** One name for a file, however it was typed. */
  private static Path real(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    try {
      return Files.exists(absolute)
          ? absolute.toRealPath()
          : requireNonNull(absolute.getParent())
              .toRealPath()
              .resolve(requireNonNull(absolute.getFileName()));
    } catch (IOException notThere) {
      return absolute;
    }
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
                .anyMatch(entry -> requireNonNull(entry.score()) * 100 < percent * entry.max());
    return below ? ExitCode.BELOW : ExitCode.FINE;
  }
}
