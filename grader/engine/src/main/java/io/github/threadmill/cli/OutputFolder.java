package io.github.threadmill.cli;

import io.github.threadmill.report.JsonReport;
import io.github.threadmill.report.Report;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
  private static final int BEGINNING = 100;

  void requireUsable() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnusableInputException("--out " + folder + ": is a file; name a folder");
    }
    if (Files.isDirectory(folder) && holdsSomethingElse()) {
      throw new UnusableInputException(
          "--out "
              + folder
              + ": holds something other than a report; name a new or an empty folder");
    }
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new UnusableInputException(
          "--out " + folder + ": nothing can be written to " + there + "; name another folder");
    }
    requireWritable();
  }

  /**
   * Before anything is graded: an hour's results must not be lost to a folder that cannot be made.
   */
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
      return files.findAny().isPresent() && !isReport(folder.resolve(REPORT));
    } catch (IOException unreadable) {
      throw new UnusableInputException("--out " + folder + ": cannot be read");
    }
  }

  /** Other tools write a report.json too. */
  private static boolean isReport(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(BEGINNING), StandardCharsets.UTF_8)
          .contains("\"" + Report.SCHEMA + "\"");
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
