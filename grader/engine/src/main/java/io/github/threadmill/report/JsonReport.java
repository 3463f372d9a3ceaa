package io.github.threadmill.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code report.json}. */
public final class JsonReport {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /** The report as JSON text. */
  public static String text(Report report) {
    try {
      return JSON.writeValueAsString(report) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a report must have a JSON form", impossible);
    }
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
