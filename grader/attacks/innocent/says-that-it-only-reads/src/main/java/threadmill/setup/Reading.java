package threadmill.setup;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class Reading {

  private Reading() {}

  static List<String> lines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  /** Each file once, though the list may name it by a link or through a folder above. */
  static List<File> each(List<File> named) throws IOException {
    Map<File, File> byCanonical = new LinkedHashMap<>();
    for (File file : named) {
      byCanonical.putIfAbsent(file.getCanonicalFile(), file);
    }
    return List.copyOf(byCanonical.values());
  }
}
