package io.github.threadmill.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a process sees of the machine's files, and under which names: the kit's and the submission's
 * folders under neutral ones, the JDK and the system's libraries under their own.
 */
final class View {

  private static final List<Path> LIBRARIES =
      Stream.of("/usr/lib", "/usr/lib64", "/usr/lib32", "/lib", "/lib64", "/lib32", "/nix/store")
          .map(Path::of)
          .toList();

  private final Map<Path, Path> inside = new LinkedHashMap<>();
  private final List<String> plan = new ArrayList<>();

  /**
   * @param readable files and folders that it must be able to read; of a file, its whole folder
   */
  View(Path javaHome, List<Path> readable) {
    LIBRARIES.forEach(this::library);
    if (LIBRARIES.stream().noneMatch(javaHome::startsWith)) {
      show(javaHome, javaHome);
    }
    outsideOf(javaHome).forEach(place -> show(place, place));
    for (Path each : readable) {
      Path folder = folderOf(each);
      if (!inside.containsKey(folder)) {
        inside.put(folder, Path.of("/kit/" + inside.size()));
        show(folder, inside(folder));
      }
    }
  }

  private static Path folderOf(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return Files.isDirectory(absolute)
        ? absolute
        : java.util.Objects.requireNonNull(absolute.getParent());
  }

  private void library(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      line("link", read(folder).toString(), folder);
    } else if (Files.isDirectory(folder)) {
      show(folder, folder);
    }
  }

  /** Some systems keep a JDK's settings elsewhere and leave links in their place. */
  private static Set<Path> outsideOf(Path javaHome) {
    Set<Path> places = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(javaHome, 4)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        if (Files.exists(link)) {
          Path target = link.toRealPath();
          if (!target.startsWith(javaHome) && LIBRARIES.stream().noneMatch(target::startsWith)) {
            places.add(target);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot look through " + javaHome, unreadable);
    }
    return places;
  }

  private static Path read(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException gone) {
      throw new UncheckedIOException("cannot read the link " + link, gone);
    }
  }

  /** Shows a file or a folder under a name. */
  void show(Path outside, Path name) {
    line(Files.isDirectory(outside) ? "folder" : "file", outside.toString(), name);
  }

  private void line(String kind, String what, Path name) {
    plan.addAll(List.of(kind, what, name.toString()));
  }

  /** How the process calls a file that it sees. */
  Path inside(Path outside) {
    Path absolute = outside.toAbsolutePath().normalize();
    Path folder = folderOf(absolute);
    Path shown = inside.get(folder);
    if (shown == null) {
      throw new IllegalArgumentException(outside + " is not to be seen");
    }
    return absolute.equals(folder) ? shown : shown.resolve(folder.relativize(absolute));
  }

  /** In the words of {@code enclose.sh}. */
  List<String> plan() {
    return List.copyOf(plan);
  }
}
