package io.github.threadmill.cli;

import io.github.threadmill.report.JsonReport;
import io.github.threadmill.report.Report;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that results go to. Nothing is written to it before there are results, and never to a
 * folder that holds something else.
 */
record OutputFolder(Path folder) {

  private static final String REPORT = "report.json";

  void requireUsable() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnusableInputException("--out " + folder + ": is a file; name a folder");
    }
    if (Files.isDirectory(folder) && holdsSomethingElse()) {
      throw new UnusableInputException(
          "--out " + folder + ": holds something other than a report; name a new or an empty folder");
    }
    requireWritable();
  }

  /** Before anything is graded: an hour's results must not be lost to a folder that cannot be made. */
  private void requireWritable() {
    Path above = folder.toAbsolutePath().normalize();
    while (!Files.exists(above) && above.getParent() != null) {
      above = above.getParent();
    }
    if (!Files.isDirectory(above) || !Files.isWritable(above)) {
      throw new UnusableInputException(
          "--out " + folder + ": cannot be made, since nothing can be written to " + above);
    }
  }

  private boolean holdsSomethingElse() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent() && !Files.exists(folder.resolve(REPORT));
    } catch (IOException unreadable) {
      throw new UnusableInputException("--out " + folder + ": cannot be read");
    }
  }

  /** Writes {@code report.json} and every format that was asked for. */
  Path write(Report report, List<FormatRequest> formats) {
    Path file = folder.resolve(REPORT);
    try {
      Files.createDirectories(folder);
      JsonReport.write(report, file);
      for (FormatRequest format : formats) {
        format.write(report, folder);
      }
    } catch (IOException notWritable) {
      throw new UnusableInputException(
          "--out " + folder + ": cannot be written to (" + notWritable.getMessage() + ")");
    }
    return file;
  }
}
