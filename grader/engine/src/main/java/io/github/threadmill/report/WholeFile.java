package io.github.threadmill.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files of which nobody ever reads a half. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes the text beside the file and moves it into place. What is no regular file, as a pipe or
   * {@code /dev/stdout}, is written to as it is; a link keeps pointing where it points.
   *
   * @throws IOException if that is not possible; then the file is as it was, and nothing is beside
   *     it
   */
  public static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.writeString(file, text);
      return;
    }
    Path target = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? file.toRealPath() : file;
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.writeString(beside, text);
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
