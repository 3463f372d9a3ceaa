package io.github.threadmill.overlay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Says which files outside the editable ones a submission has changed. */
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

  private Changed() {}

  /**
   * A note on a file that is not editable; empty where it is as the exercise has it.
   *
   * @param relative to the submission's root
   */
  static Optional<String> note(Path pristineFolder, Path file, String relative) {
    if (EXPECTED.contains(relative)) {
      return Optional.empty();
    }
    Path pristine = pristineFolder.resolve(relative);
    if (!Files.isRegularFile(pristine)) {
      return Optional.of("has no effect, since it is not part of the exercise: " + relative);
    }
    return isSame(pristine, file)
        ? Optional.empty()
        : Optional.of("changed a protected file: " + relative);
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
