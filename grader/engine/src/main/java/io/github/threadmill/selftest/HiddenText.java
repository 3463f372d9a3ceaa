package io.github.threadmill.selftest;

import io.github.threadmill.kit.ExerciseHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of an exercise's hidden checks and of its reference that no report has a reason to
 * show: those long enough to be unlike others, without a message in them.
 */
final class HiddenText {

  private static final int LONG_ENOUGH = 30;

  private final Set<String> lines;

  private HiddenText(Set<String> lines) {
    this.lines = lines;
  }

  static HiddenText of(ExerciseHome home) {
    Set<String> lines = new HashSet<>();
    files(home).forEach(file -> add(file, lines));
    return new HiddenText(lines);
  }

  /** A hidden check's source, for an attack to go for. */
  static Path checks(ExerciseHome home) {
    return first(home.solution().map(path -> path.resolve("hidden/src/test/java")), home);
  }

  /** A reference's source, for an attack to go for. */
  static Path reference(ExerciseHome home) {
    return first(home.reference(), home);
  }

  private static Path first(Optional<Path> folder, ExerciseHome home) {
    return folder.flatMap(path -> sources(path).stream().findFirst()).orElse(home.folder());
  }

  /** Whether a text shows one of these lines, however it was broken or escaped. */
  boolean isIn(String text) {
    String plain = plain(text);
    return lines.stream().anyMatch(plain::contains);
  }

  private static List<Path> files(ExerciseHome home) {
    return Stream.concat(
            home.solution().map(path -> path.resolve("hidden/src/test/java")).stream(),
            home.reference().stream())
        .flatMap(folder -> sources(folder).stream())
        .toList();
  }

  private static List<Path> sources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + folder, unreadable);
    }
  }

  private static void add(Path file, Set<String> lines) {
    try {
      for (String line : Files.readAllLines(file)) {
        String plain = plain(line);
        if (plain.length() >= LONG_ENOUGH && line.indexOf('"') < 0) {
          lines.add(plain);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[^A-Za-z0-9]", "");
  }
}
