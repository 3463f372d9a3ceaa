package io.github.threadmill.cli;

import io.github.threadmill.report.GithubAnnotations;
import io.github.threadmill.report.Report;
import io.github.threadmill.report.TerminalFeedback;
import io.github.threadmill.report.TerminalTable;
import io.github.threadmill.selftest.Outputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All that {@code grade} and {@code check} can write or say about a report, as files. */
final class EveryFormat implements Outputs {

  @Override
  public Set<String> write(Report report, Path folder) {
    List<FormatRequest> requests =
        Arrays.stream(FormatRequest.Format.values())
            .map(format -> new FormatRequest(format, Optional.empty()))
            .toList();
    OutputFolder output = new OutputFolder(folder);
    Set<String> written = new TreeSet<>();
    written.add(folder.relativize(output.write(report, requests)).toString());
    requests.forEach(each -> written.add(folder.relativize(each.target(folder)).toString()));
    written.add(say(folder, "table.txt", TerminalTable.lines(report, false)));
    written.add(say(folder, "feedback.txt", TerminalFeedback.lines(report, false)));
    written.add(say(folder, "annotations.txt", GithubAnnotations.lines(report)));
    return written;
  }

  private static String say(Path folder, String name, List<String> lines) {
    try {
      Files.write(folder.resolve(name), lines);
      return name;
    } catch (IOException notWritable) {
      throw new UncheckedIOException("cannot write to " + folder, notWritable);
    }
  }
}
