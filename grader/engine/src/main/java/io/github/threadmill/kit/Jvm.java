package io.github.threadmill.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to start a JVM of the kit's own.
 *
 * @param java the executable
 * @param jars the class path
 */
public record Jvm(Path java, List<Path> jars) {

  /** The JVM that runs now, with the jars of a folder whose names start with one of these. */
  public static Jvm current(Path folder, List<String> prefixes) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars =
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .filter(file -> prefixes.stream().anyMatch(file.getFileName().toString()::startsWith))
              .sorted()
              .toList();
      return new Jvm(Path.of(System.getProperty("java.home"), "bin", "java"), jars);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list the kit's jars in " + folder, unreadable);
    }
  }

  /** The same JVM with more jars behind the others. */
  public Jvm with(List<Path> more) {
    return new Jvm(java, Stream.concat(jars.stream(), more.stream()).toList());
  }

  /** The folder of the JDK or of the runtime that it is. */
  public Path home() {
    return Objects.requireNonNull(
        Objects.requireNonNull(java.toAbsolutePath().getParent()).getParent());
  }

  /** The same with other names for its jars. */
  public Jvm seen(UnaryOperator<Path> names) {
    return new Jvm(java, jars.stream().map(names).toList());
  }

  /** The class path as one argument. */
  public String classPath() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
