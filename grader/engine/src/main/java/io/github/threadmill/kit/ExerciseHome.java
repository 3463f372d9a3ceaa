package io.github.threadmill.kit;

import io.github.threadmill.exercise.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An exercise and where its files are.
 *
 * @param exercise with its hidden checks where {@code solution} is there
 * @param folder the pristine exercise: stub, public checks, {@code exercise.json}
 * @param solution reference, variants and hidden checks; instructors have it, students have not
 */
public record ExerciseHome(Exercise exercise, Path folder, Optional<Path> solution) {

  /** The pristine sources: the stub and what stands around it. */
  public Path mainSources() {
    return folder.resolve("src/main/java");
  }

  /** The folders of the checks' sources, public ones first. */
  public List<Path> checkSources() {
    List<Path> folders = new ArrayList<>();
    folders.add(folder.resolve("src/test/java"));
    solution
        .map(path -> path.resolve("hidden/src/test/java"))
        .filter(Files::isDirectory)
        .ifPresent(folders::add);
    return folders;
  }

  /** The reference solution, as a submission. */
  public Optional<Path> reference() {
    return solution.map(path -> path.resolve("reference")).filter(Files::isDirectory);
  }

  /** All variants, right and wrong, each as a submission. */
  public List<Path> variants() {
    return solution
        .map(
            path ->
                Kit.children(path.resolve("variants")).stream().filter(Files::isDirectory).toList())
        .orElse(List.of());
  }
}
