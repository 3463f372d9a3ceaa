package io.github.threadmill.cli;

import io.github.threadmill.report.ClassroomResult;
import io.github.threadmill.report.GithubSummary;
import io.github.threadmill.report.Report;
import io.github.threadmill.report.WholeFile;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

  /**
   * Understands {@code F} and {@code F=FILE}.
   *
   * @throws UnusableInputException if there is no such format, or no file can have such a name
   */
  static FormatRequest parse(String typed) {
    int equals = typed.indexOf('=');
    Format format = format(equals < 0 ? typed : typed.substring(0, equals));
    return new FormatRequest(
        format,
        equals < 0 ? Optional.empty() : Optional.of(file(format, typed.substring(equals + 1))));
  }

  private static Format format(String word) {
    return Arrays.stream(Format.values())
        .filter(format -> format.word().equals(word))
        .findFirst()
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

  private static Path file(Format format, String typed) {
    if (typed.isBlank()) {
      throw new UnusableInputException(
          "--format %s=: names no file; name one, or leave the = out for %s in the output folder"
              .formatted(format.word(), format.usualName));
    }
    try {
      return Path.of(typed);
    } catch (InvalidPathException impossible) {
      throw new UnusableInputException(
          "--format " + format.word() + ": no file can have this name; choose another");
    }
  }

  /**
   * Where it goes.
   *
   * @param folder for a request without a file
   */
  Path target(Path folder) {
    return file.orElseGet(() -> folder.resolve(format.usualName));
  }

  /**
   * Asks whether it can be written later on, and writes nothing.
   *
   * @param folder for a request without a file; may be missing, since it will be made
   * @throws UnusableInputException if not; says why and what to do
   */
  void requireUsable(Path folder) {
    Path target = target(folder).toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || Files.isDirectory(target)) {
      throw unusable(target, "is a folder; name a file in it");
    }
    if (parent.equals(folder.toAbsolutePath().normalize()) && !Files.exists(parent)) {
      return;
    }
    if (!Files.isDirectory(parent)) {
      throw unusable(
          target,
          Files.exists(parent)
              ? parent + " is a file, not a folder; name another"
              : "there is no folder " + parent + "; make it first");
    }
    // A whole file is put in place by its folder, and only what is added to must be open itself.
    boolean added = format == Format.GITHUB_SUMMARY || !Files.isRegularFile(target);
    if (!Files.isWritable(added && Files.exists(target) ? target : parent)) {
      throw unusable(target, "cannot be written to; allow it, or name another file");
    }
  }

  private UnusableInputException unusable(Path target, String why) {
    return new UnusableInputException(
        "--format %s=%s: %s".formatted(format.word(), file.orElse(target), why));
  }

  /**
   * Writes it. A result is whole or not there; a summary is added to what a file has already: other
   * steps of a job write there too.
   *
   * @param folder for a request without a file
   * @throws UnusableInputException if the file cannot be written to after all
   */
  void write(Report report, Path folder) {
    Path target = target(folder);
    try {
      switch (format) {
        case CLASSROOM -> WholeFile.write(target, ClassroomResult.base64(report) + "\n");
        case GITHUB_SUMMARY ->
            Files.writeString(
                target,
                GithubSummary.markdown(report),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
      }
    } catch (IOException notWritable) {
      throw unusable(target, "cannot be written to (" + notWritable.getMessage() + ")");
    }
  }
}
