package io.github.threadmill.cli;

import io.github.threadmill.report.ClassroomResult;
import io.github.threadmill.report.GithubSummary;
import io.github.threadmill.report.Report;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A format and where it is to go.
 *
 * @param file empty for the format's usual name in the output folder
 */
record FormatRequest(Format format, Optional<Path> file) {

  /** What can be asked for. */
  enum Format {
    CLASSROOM("classroom-result.txt"),
    GITHUB_SUMMARY("summary.md");

    private final String usualName;

    Format(String usualName) {
      this.usualName = usualName;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static FormatRequest parse(String typed) {
    int equals = typed.indexOf('=');
    String word = equals < 0 ? typed : typed.substring(0, equals);
    Optional<Path> file =
        equals < 0 ? Optional.empty() : Optional.of(Path.of(typed.substring(equals + 1)));
    return Arrays.stream(Format.values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .map(format -> new FormatRequest(format, file))
        .orElseThrow(
            () ->
                new UnusableInputException(
                    "there is no format "
                        + word
                        + "; there are "
                        + Arrays.stream(Format.values())
                            .map(Format::word)
                            .collect(Collectors.joining(", "))));
  }

  /** Before anything is graded, as far as it can be known then. */
  void requireWritable() {
    file.ifPresent(
        target -> {
          Path folder = target.toAbsolutePath().getParent();
          if (target.toString().isEmpty() || Files.isDirectory(target)) {
            throw new UnusableInputException(
                "--format " + format.word() + "=" + target + ": name a file");
          }
          if (folder == null || !Files.isDirectory(folder)) {
            throw new UnusableInputException(
                "--format " + format.word() + "=" + target + ": there is no folder " + folder);
          }
        });
  }

  /**
   * Writes it. A summary is added to what a file has already: other steps of a job write there too.
   *
   * @param folder for a request without a file
   */
  void write(Report report, Path folder) throws IOException {
    Path target = file.orElseGet(() -> folder.resolve(format.usualName));
    switch (format) {
      case CLASSROOM -> Files.writeString(target, ClassroomResult.base64(report) + "\n");
      case GITHUB_SUMMARY ->
          Files.writeString(
              target,
              GithubSummary.markdown(report),
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
    }
  }
}
