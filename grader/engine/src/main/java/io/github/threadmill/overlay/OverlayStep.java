package io.github.threadmill.overlay;

import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.kit.ExerciseHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays a submission over the pristine exercise. Only regular files under the exercise's editable
 * globs are taken; whatever else differs is reported and has no effect.
 */
public final class OverlayStep {

  private static final String SOURCES = "src/main/java/";

  /** Beside the sources only: below them each of these is a package's good name. */
  private static final Set<String> IGNORED_FOLDERS =
      Set.of("target", ".git", ".idea", ".vscode", ".settings", "bin", "out");

  private final ExerciseHome home;
  private final List<PathMatcher> editable;
  private final List<PathMatcher> given;

  /** For submissions to one exercise. */
  public OverlayStep(ExerciseHome home) {
    this.home = home;
    Exercise exercise = home.exercise();
    this.editable = globs(exercise.editable().stream().filter(glob -> !glob.startsWith("!")));
    this.given =
        globs(
            exercise.editable().stream()
                .filter(glob -> glob.startsWith("!"))
                .map(glob -> glob.substring(1)));
  }

  private static List<PathMatcher> globs(Stream<String> globs) {
    return globs.map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob)).toList();
  }

  /** The pristine exercise alone: the stub. */
  public Overlay stub() {
    return new Overlay(pristine(), 0, List.of(), Optional.empty());
  }

  /**
   * The exercise with a submission's files.
   *
   * @param root the submission's folder, with {@code src/main/java} in it; a missing one is an
   *     empty submission
   */
  public Overlay over(Path root) {
    Map<String, String> sources = pristine();
    Intake intake = new Intake();
    Changed changed = new Changed(home.folder());
    for (Path file : files(root, IGNORED_FOLDERS)) {
      String relative = root.relativize(file).toString().replace('\\', '/');
      if (isEditable(relative)) {
        intake
            .take(file, relative)
            .ifPresent(text -> sources.put(relative.substring(SOURCES.length()), text));
      } else {
        changed.look(file, relative);
      }
    }
    return new Overlay(sources, intake.taken(), changed.notes(), intake.refusal());
  }

  private boolean isEditable(String relative) {
    Path path = Path.of(relative);
    return relative.startsWith(SOURCES)
        && relative.endsWith(".java")
        && editable.stream().anyMatch(glob -> glob.matches(path))
        && given.stream().noneMatch(glob -> glob.matches(path));
  }

  private Map<String, String> pristine() {
    Map<String, String> sources = new TreeMap<>();
    Path root = home.mainSources();
    for (Path file : files(root, Set.of())) {
      try {
        sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      } catch (IOException unreadable) {
        throw new UncheckedIOException("cannot read " + file, unreadable);
      }
    }
    return sources;
  }

  /** Regular files and links below a folder; links are not followed. */
  private static List<Path> files(Path root, Set<String> ignored) {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      return files;
    }
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return ignored.contains(String.valueOf(folder.getFileName()))
                      && !folder.equals(root)
                      && !root.relativize(folder).startsWith("src")
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }

            /** One submission's locked folder is no reason to grade nobody. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path folder, @Nullable IOException interrupted) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + root, unreadable);
    }
    files.sort(null);
    return files;
  }
}
