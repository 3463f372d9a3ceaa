package io.github.threadmill.selftest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to cheat, to harm, to read or to get out.
 *
 * @param kind the class of attacks that it belongs to, {@code A01-exit}
 * @param name unlike that of every other attack
 * @param folder the files that differ from the base
 * @param facts what its {@code attack.json} says
 */
public record Attack(String kind, String name, Path folder, Facts facts) {

  private static final String FILE = "attack.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What is known of an attack.
   *
   * @param tries what it does, in a sentence
   * @param exercise the id
   * @param over the honest but weak base: {@code stub} or a variant of the exercise
   * @param stoppedBy the layer that must stop it
   * @param withoutGate the layer that stops it when the gate is off
   * @param archive the generator of the archive that it comes in; null if it is a folder
   * @param open known to succeed, and not mended yet
   */
  public record Facts(
      @JsonProperty(value = "tries", required = true) String tries,
      @JsonProperty(value = "exercise", required = true) String exercise,
      @JsonProperty(value = "over", required = true) String over,
      @JsonProperty(value = "stopped by", required = true) Layer stoppedBy,
      @JsonProperty(value = "without gate", required = true) Layer withoutGate,
      @JsonProperty("archive") @Nullable String archive,
      @JsonProperty("open") boolean open) {}

  /**
   * All attacks of a folder, by class and name.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public static List<Attack> in(Path folder) {
    return children(folder).stream()
        .filter(kind -> name(kind).matches("A\\d\\d-.*"))
        .flatMap(kind -> children(kind).stream().map(each -> read(name(kind), each)))
        .toList();
  }

  /** What each run plants to see whether it would notice. */
  static List<Attack> canaries(Path folder) {
    return children(folder.resolve("canary")).stream().map(each -> read("canary", each)).toList();
  }

  private static Attack read(String kind, Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return new Attack(
          kind, name(folder), folder, JSON.readValue(Files.readString(file), Facts.class));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(file + ": " + broken.getOriginalMessage(), broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  /** The generator of its archive, if it comes in one. */
  Optional<String> archive() {
    return Optional.ofNullable(facts.archive());
  }

  /** Folders in a folder, in order; none if it is not there. */
  static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + folder, unreadable);
    }
  }
}
