package io.github.threadmill.kit;

import io.github.threadmill.exercise.BrokenExerciseException;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.ExerciseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One installation of Threadmill.
 *
 * @param home the folder that holds {@code exercises} and, for instructors, {@code solutions}
 * @param jars the folder that holds the kit's jars and those that they need
 */
public record Kit(Path home, Path jars) {

  private static final String EXERCISE_FOLDER = "\\d\\d-[a-z0-9-]+";

  /** The ids of all exercises, in their order. */
  public List<String> exerciseIds() {
    return children(home.resolve("exercises")).stream()
        .filter(folder -> folder.getFileName().toString().matches(EXERCISE_FOLDER))
        .filter(folder -> Files.isRegularFile(folder.resolve("exercise.json")))
        .map(folder -> folder.getFileName().toString())
        .toList();
  }

  /**
   * An exercise with its hidden checks, where they are at hand.
   *
   * @param id as {@link #exerciseIds} gives it
   * @throws BrokenExerciseException if there is none of that id, or its files are broken
   */
  public ExerciseHome exercise(String id) {
    Path folder = home.resolve("exercises").resolve(id);
    if (!id.matches(EXERCISE_FOLDER) || !Files.isDirectory(folder)) {
      throw new BrokenExerciseException(
          "there is no exercise " + id + "; there are " + String.join(", ", exerciseIds()));
    }
    Exercise exercise = ExerciseFile.read(folder.resolve("exercise.json"));
    if (!exercise.id().equals(id)) {
      throw new BrokenExerciseException(
          folder.resolve("exercise.json") + ": id must be the folder's name, was " + exercise.id());
    }
    Path solution = home.resolve("solutions").resolve(id);
    Path hidden = solution.resolve("hidden.json");
    return Files.exists(hidden)
        ? new ExerciseHome(ExerciseFile.withHidden(exercise, hidden), folder, Optional.of(solution))
        : new ExerciseHome(exercise, folder, Optional.empty());
  }

  static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + folder, unreadable);
    }
  }
}
