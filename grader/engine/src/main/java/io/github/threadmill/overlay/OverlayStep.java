package io.github.threadmill.overlay;

import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.submission.DiskFolder;
import io.github.threadmill.submission.EntryName;
import io.github.threadmill.submission.Item;
import io.github.threadmill.submission.NotTakenException;
import io.github.threadmill.submission.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lays a submission over the pristine exercise. Only regular files under the exercise's editable
 * globs are taken; whatever else differs is reported and has no effect.
 */
public final class OverlayStep {

  private static final String SOURCES = "src/main/java/";

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

  /** The exercise with what was handed in for it. */
  public Overlay over(Submission submission) {
    return submission.refusal().map(this::refused).orElseGet(() -> over(submission.root()));
  }

  /**
   * The exercise with the files of a folder on disk.
   *
   * @param root has {@code src/main/java} in it; a missing one is an empty submission
   */
  public Overlay over(Path root) {
    return Files.isDirectory(root) ? over(new DiskFolder(root)) : stub();
  }

  private Overlay over(Item.Folder root) {
    try {
      return over(Handed.below(root));
    } catch (NotTakenException refused) {
      return refused("the submission " + refused.getMessage());
    }
  }

  private Overlay refused(String why) {
    return new Overlay(
        Map.of(), 0, List.of(), Optional.of(new Refusal(Refusal.Kind.REJECTED, why, null)));
  }

  private Overlay over(Handed handed) {
    Map<String, String> sources = pristine();
    Names names = new Names();
    sources.keySet().forEach(given -> names.claim(SOURCES + given));
    Intake intake = new Intake();
    Changed changed = new Changed(home.folder());
    handed
        .unread()
        .forEach(
            (folder, why) -> {
              if (mayHoldSources(folder)) {
                intake.refuse(EntryName.shown(folder) + " " + why);
              } else {
                changed.noteUnread(folder, why);
              }
            });
    handed
        .files()
        .forEach(
            (relative, file) -> {
              if (isEditable(relative)) {
                names
                    .claim(relative)
                    .ifPresent(why -> intake.refuse(EntryName.shown(relative) + " " + why));
                intake.take(file, relative).ifPresent(text -> sources.put(key(relative), text));
              } else {
                changed.note(file, relative);
              }
            });
    return new Overlay(sources, intake.taken(), changed.notes(), intake.refusal());
  }

  private static String key(String relative) {
    return Names.composed(relative.substring(SOURCES.length()));
  }

  private static boolean mayHoldSources(String folder) {
    return SOURCES.startsWith(folder + "/") || folder.startsWith(SOURCES);
  }

  private boolean isEditable(String relative) {
    if (!relative.startsWith(SOURCES) || !relative.endsWith(".java")) {
      return false;
    }
    if (EntryName.of(relative).trouble().isPresent()) {
      return true; // its name will be refused
    }
    try {
      Path path = Path.of(relative);
      return editable.stream().anyMatch(glob -> glob.matches(path))
          && given.stream().noneMatch(glob -> glob.matches(path));
    } catch (InvalidPathException unreadable) {
      return true; // its name will be refused
    }
  }

  private Map<String, String> pristine() {
    Map<String, String> sources = new TreeMap<>();
    Path root = home.mainSources();
    if (!Files.isDirectory(root)) {
      return sources;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UncheckedIOException("cannot read " + root, new IOException(unreadable));
    }
    return sources;
  }
}
