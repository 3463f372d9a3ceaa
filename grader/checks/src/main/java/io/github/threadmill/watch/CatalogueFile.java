package io.github.threadmill.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads {@code blocking-calls.tsv}: group, severity, class, method and, where not all overloads are
 * meant, which.
 */
final class CatalogueFile {

  private static final String NAME = "blocking-calls.tsv";

  private CatalogueFile() {}

  static List<BlockingMethod> read() {
    try (InputStream in = CatalogueFile.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException(NAME + " is missing beside " + CatalogueFile.class);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CatalogueFile::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + NAME, e);
    }
  }

  private static BlockingMethod row(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 4) {
      throw new IllegalStateException(NAME + " needs four cells a row, was: " + line);
    }
    return new BlockingMethod(
        cells[0],
        Severity.valueOf(cells[1]),
        cells[2].replace('.', '/'),
        cells[3],
        cells.length > 4 ? cells[4] : "");
  }
}
