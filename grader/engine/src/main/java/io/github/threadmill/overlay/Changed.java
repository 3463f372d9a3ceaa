package io.github.threadmill.overlay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which files outside the editable ones a submission has changed. For one submission; not
 * thread-safe.
 */
final class Changed {

  /** What a submission may bring along without a word. */
  private static final Set<String> EXPECTED =
      Set.of(
          "README.md",
          "HINTS.md",
          "expected.json",
          ".gitignore",
          ".classpath",
          ".project",
          ".DS_Store");

  /** Whoever hands in a million files gets a report that somebody can read. */
  private static final int MOST = 20;

  private final Path pristineFolder;
  private final List<String> protectedFiles = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  Changed(Path pristineFolder) {
    this.pristineFolder = pristineFolder;
  }

  /**
   * Looks at a file that is not editable.
   *
   * @param relative to the submission's root
   */
  void look(Path file, String relative) {
    if (EXPECTED.contains(relative)) {
      return;
    }
    Path pristine = pristineFolder.resolve(relative);
    if (!Files.isRegularFile(pristine)) {
      others.add("has no effect, since it is not part of the exercise: " + relative);
    } else if (!isSame(pristine, file)) {
      protectedFiles.add("changed a protected file: " + relative);
    }
  }

  /** A note on each, up to a number; protected files first. */
  List<String> notes() {
    return Stream.concat(
            listed(protectedFiles, "%,d more protected files were changed"),
            listed(others, "%,d more files have no effect"))
        .toList();
  }

  private static Stream<String> listed(List<String> notes, String more) {
    return notes.size() <= MOST
        ? notes.stream()
        : Stream.concat(
            notes.stream().limit(MOST), Stream.of(("and " + more).formatted(notes.size() - MOST)));
  }

  /** Line endings do not count: some checkouts turn them. */
  private static boolean isSame(Path pristine, Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) <= 2 * Files.size(pristine) + 1
          && normalised(file).equals(normalised(pristine));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static String normalised(Path file) throws IOException {
    return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
        .replace("\r\n", "\n");
  }
}
