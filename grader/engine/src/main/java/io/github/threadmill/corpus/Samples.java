package io.github.threadmill.corpus;

import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the shapes of a corpus. */
final class Samples {

  static final String BLOCKING = "blocking";
  static final String INNOCENT = "innocent";

  private Samples() {}

  /**
   * All shapes in the folders {@code blocking} and {@code innocent} of a corpus, by name.
   *
   * @throws UnusableInputException if there are none
   */
  static List<Sample> in(Path corpus) {
    List<Sample> all = new ArrayList<>(in(corpus, BLOCKING));
    all.addAll(in(corpus, INNOCENT));
    if (all.isEmpty()) {
      throw new UnusableInputException(
          corpus + ": holds no shapes; it needs .java files in the folders blocking and innocent");
    }
    return all;
  }

  private static List<Sample> in(Path corpus, String kind) {
    Path folder = corpus.resolve(kind);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Sample> samples = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        samples.add(Sample.of(kind, file, Files.readString(file)));
      }
      return samples;
    } catch (IOException unreadable) {
      throw new UnusableInputException(folder + ": cannot be read (" + unreadable + ")");
    }
  }
}
