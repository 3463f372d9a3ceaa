package io.github.threadmill.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A setting of the kernel's, under {@code /proc/sys}. */
final class Setting {

  private Setting() {}

  /**
   * Its value. In one read: the kernel answers a second one with nothing, and the JDK's own ways to
   * read a file whose size is 0 begin with a single byte.
   */
  static String read(Path setting) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(setting)) {
      String line = reader.readLine();
      return line == null ? "" : line.strip();
    }
  }
}
