package io.github.threadmill.selftest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A right answer in an idiom that a careless defence would refuse.
 *
 * @param folder the files that differ from the answer that it is laid over
 */
public record Innocent(String name, Path folder, Facts facts) {

  private static final String FILE = "innocent.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What is known of it.
   *
   * @param idiom what it shows
   * @param over {@code reference} or an accepted variant
   * @param graded whether its checks are run as well; otherwise it goes as far as its first run
   */
  public record Facts(
      @JsonProperty(value = "idiom", required = true) String idiom,
      @JsonProperty(value = "exercise", required = true) String exercise,
      @JsonProperty(value = "over", required = true) String over,
      @JsonProperty("graded") boolean graded) {}

  /**
   * All innocents beside the attacks.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public static List<Innocent> in(Path folder) {
    return Attack.children(folder.resolve("innocent")).stream().map(Innocent::read).toList();
  }

  private static Innocent read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return new Innocent(
          folder.getFileName().toString(),
          folder,
          JSON.readValue(Files.readString(file), Facts.class));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(file + ": " + broken.getOriginalMessage(), broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }
}
