package threadmill.setup;

import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Each jar as a file system, everything else as streams. */
public final class Environment {

  private record Coordinates(String group, String artifact, String version) {

    static Coordinates of(String line) {
      String[] parts = line.split(":");
      if (parts.length != 3 || line.contains(" ")) {
        throw new IllegalArgumentException("not group:artifact:version: " + line);
      }
      return new Coordinates(parts[0], parts[1], parts[2]);
    }

    String library() {
      return group + ":" + artifact;
    }

    String file() {
      return artifact + "-" + version + ".jar";
    }

    @Override
    public String toString() {
      return library() + ":" + version;
    }
  }

  private Environment() {}

  public static List<String> freeze(List<Path> classPath) {
    return classPath.stream().map(Environment::describe).distinct().sorted().toList();
  }

  private static String describe(Path jar) {
    String file = jar.getFileName().toString();
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path maven = inside.getPath("META-INF", "maven");
      if (!Files.isDirectory(maven)) {
        return "unversioned: " + file;
      }
      try (Stream<Path> tree = Files.walk(maven)) {
        List<Coordinates> names =
            tree.filter(path -> path.endsWith("pom.properties")).map(Environment::read).toList();
        Optional<Coordinates> own =
            names.size() == 1
                ? Optional.of(names.getFirst())
                : names.stream().filter(name -> name.file().equals(file)).findAny();
        return own.map(Coordinates::toString).orElse("unversioned: " + file);
      }
    } catch (IOException | ProviderNotFoundException | UncheckedIOException broken) {
      return "corrupt: " + file;
    }
  }

  private static Coordinates read(Path properties) {
    try (BufferedReader reader = Files.newBufferedReader(properties)) {
      Properties read = new Properties();
      read.load(reader);
      return new Coordinates(
          read.getProperty("groupId"), read.getProperty("artifactId"), read.getProperty("version"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static List<Path> install(List<String> requirements, Path repository) {
    return requirements.stream().map(line -> find(line, repository)).toList();
  }

  private static Path find(String line, Path repository) {
    Coordinates wanted = Coordinates.of(line);
    Path jar =
        Path.of(
            repository.toString(),
            wanted.group().replace(".", "/"),
            wanted.artifact(),
            wanted.version(),
            wanted.file());
    if (Files.notExists(jar)) {
      throw new IllegalArgumentException(line + " is not in " + repository);
    }
    return jar;
  }

  public static List<String> compare(List<String> before, List<String> after) {
    Map<String, Coordinates> old = byLibrary(before);
    Map<String, String> differences = new TreeMap<>();
    byLibrary(after)
        .forEach(
            (library, now) -> {
              Coordinates then = old.remove(library);
              if (then == null) {
                differences.put(library, "+ " + now);
              } else if (!then.equals(now)) {
                differences.put(library, "~ " + then + " -> " + now.version());
              }
            });
    old.forEach((library, gone) -> differences.put(library, "- " + gone));
    return List.copyOf(differences.values());
  }

  private static Map<String, Coordinates> byLibrary(List<String> lines) {
    return lines.stream().map(Coordinates::of).collect(toMap(Coordinates::library, each -> each));
  }
}
