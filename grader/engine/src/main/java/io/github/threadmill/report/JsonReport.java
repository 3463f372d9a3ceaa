package io.github.threadmill.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.threadmill.feedback.Printable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code report.json}. */
public final class JsonReport {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The first character that JSON does not have escaped. */
  private static final int DELETE = 0x7F;

  private JsonReport() {}

  /**
   * The report as JSON text. Characters that a terminal obeys or hides are escaped, for those who
   * look at the file there.
   */
  public static String text(Report report) {
    try {
      return escaped(JSON.writeValueAsString(report)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a report must have a JSON form", impossible);
    }
  }

  /** What is not ASCII can only stand in a string, where an escape means the same. */
  private static String escaped(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            point -> {
              if (point < DELETE || Printable.isSafe(point)) {
                safe.appendCodePoint(point);
              } else {
                Character.toString(point)
                    .chars()
                    .forEach(half -> safe.append("\\u%04x".formatted(half)));
              }
            });
    return safe.toString();
  }

  /**
   * Writes it beside and moves it into place, so that nobody reads half a report.
   *
   * @throws IOException if the folder cannot be written to
   */
  public static void write(Report report, Path file) throws IOException {
    WholeFile.write(file, text(report));
  }
}
