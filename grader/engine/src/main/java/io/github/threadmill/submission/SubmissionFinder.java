package io.github.threadmill.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the submissions in a folder. A submission is a bare overlay ({@code src/main/java}), an
 * exercise's module, or a whole repository with {@code exercises/NN-name}; a folder of submissions
 * holds one of these in each of its own folders.
 */
public final class SubmissionFinder {

  private final List<String> known;
  private final Optional<String> asked;

  /**
   * @param known the ids of the kit's exercises
   * @param asked the exercise that was asked for; without it a submission has to say itself what it
   *     answers
   */
  public SubmissionFinder(List<String> known, Optional<String> asked) {
    this.known = List.copyOf(known);
    this.asked = asked;
  }

  /**
   * All submissions at or directly below a path, in the order of their names.
   *
   * @throws UnusableInputException if there is none, or the path is no folder
   */
  public List<Submission> find(Path path) {
    if (!Files.exists(path)) {
      throw new UnusableInputException(path + ": there is no such file or folder");
    }
    if (!Files.isDirectory(path)) {
      throw new UnusableInputException(
          path + ": is a file; name a submission's folder or a folder of submissions");
    }
    Path folder = real(path);
    List<Submission> found = looksLikeSubmission(folder) ? in(folder) : inEachOf(folder);
    if (found.isEmpty()) {
      throw new UnusableInputException(path + ": " + whyNothing(folder));
    }
    return found;
  }

  private List<Submission> inEachOf(Path folder) {
    List<Path> children =
        children(folder).stream().filter(SubmissionFinder::mayBeSubmission).toList();
    if (children.stream().noneMatch(this::looksLikeSubmission)) {
      return List.of();
    }
    List<Submission> found = new ArrayList<>();
    for (Path child : children) {
      found.addAll(in(child));
    }
    return found;
  }

  private List<Submission> in(Path folder) {
    String name = String.valueOf(folder.getFileName());
    if (isDirectory(folder.resolve("exercises"))
        && (holdsExercises(folder) || !isDirectory(folder.resolve("src/main/java")))) {
      return asked.map(List::of).orElse(known).stream()
          .filter(id -> asked.isPresent() || isDirectory(folder.resolve("exercises").resolve(id)))
          .map(id -> new Submission(name, folder.resolve("exercises").resolve(id), id))
          .toList();
    }
    return asked
        .or(() -> known.contains(name) ? Optional.of(name) : ExerciseName.in(folder, known))
        .map(id -> List.of(new Submission(name, folder, id)))
        .orElse(List.of());
  }

  private String whyNothing(Path folder) {
    boolean bare =
        looksLikeSubmission(folder)
            || children(folder).stream().anyMatch(this::looksLikeSubmission);
    return bare
        ? "does not say which exercise it answers; add --exercise with one of "
            + String.join(", ", known)
        : "holds no submission: no folder in it has src/main/java or exercises/";
  }

  private boolean looksLikeSubmission(Path folder) {
    return isDirectory(folder.resolve("src/main/java")) || holdsExercises(folder);
  }

  /** A link to somebody else's exercises is no answer of one's own. */
  private boolean holdsExercises(Path folder) {
    return isDirectory(folder.resolve("exercises"))
        && known.stream().anyMatch(id -> isDirectory(folder.resolve("exercises").resolve(id)));
  }

  /** What was named may be a link; what lies below it may not. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException unreadable) {
      throw new UnusableInputException(path + ": cannot be read");
    }
  }

  private static boolean mayBeSubmission(Path child) {
    return isDirectory(child) && !String.valueOf(child.getFileName()).startsWith(".");
  }

  private static boolean isDirectory(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + folder, unreadable);
    }
  }
}
