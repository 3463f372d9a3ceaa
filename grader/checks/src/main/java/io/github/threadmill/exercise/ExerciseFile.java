package io.github.threadmill.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code exercise.json} and {@code hidden.json}. */
public final class ExerciseFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private ExerciseFile() {}

  /**
   * Reads an exercise with its public checks.
   *
   * @param file an {@code exercise.json}
   * @throws BrokenExerciseException if the file is missing or not as it must be; the message names
   *     the file and the place
   */
  public static Exercise read(Path file) {
    return read(file, Exercise.class);
  }

  /**
   * Adds the hidden checks of {@code hidden.json} to an exercise, after its public ones.
   *
   * @throws BrokenExerciseException if the file is missing or not as it must be
   */
  public static Exercise withHidden(Exercise exercise, Path file) {
    Hidden hidden = read(file, Hidden.class);
    Stream<CheckSpec> added = hidden.checks().stream().map(check -> check.as(Visibility.HIDDEN));
    try {
      return exercise.withChecks(Stream.concat(exercise.checks().stream(), added).toList());
    } catch (IllegalArgumentException broken) {
      throw new BrokenExerciseException(file + ": " + broken.getMessage(), broken);
    }
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      return JSON.readValue(Files.readString(file), type);
    } catch (NoSuchFileException missing) {
      throw new BrokenExerciseException(file + ": there is no such file", missing);
    } catch (JsonProcessingException broken) {
      String where =
          broken.getLocation() == null ? "" : ", line " + broken.getLocation().getLineNr();
      throw new BrokenExerciseException(
          file + where + ": " + broken.getOriginalMessage().lines().findFirst().orElse(""), broken);
    } catch (IOException unreadable) {
      throw new BrokenExerciseException(
          file + ": cannot be read (" + unreadable.getMessage() + ")", unreadable);
    }
  }

  /** The content of a {@code hidden.json}. */
  record Hidden(List<CheckSpec> checks) {}
}
