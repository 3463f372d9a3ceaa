package io.github.threadmill.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The grader's own temporary folders. */
public final class Folders {

  private Folders() {}

  /**
   * Deletes a folder with all that is in it, as far as that is possible; links are not followed.
   */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException inUse) {
      // a temporary folder; the system clears what is left
    }
  }
}
