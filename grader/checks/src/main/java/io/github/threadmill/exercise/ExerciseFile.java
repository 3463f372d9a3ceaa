package io.github.threadmill.exercise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code exercise.json} and {@code hidden.json}. */
public final class ExerciseFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
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
      T read = JSON.readValue(Files.readString(file), type);
      if (read == null) {
        throw new BrokenExerciseException(file + ": holds null; it must hold an object");
      }
      return read;
    } catch (NoSuchFileException missing) {
      throw new BrokenExerciseException(file + ": there is no such file", missing);
    } catch (JsonProcessingException broken) {
      String where =
          broken.getLocation() == null ? "" : ", line " + broken.getLocation().getLineNr();
      throw new BrokenExerciseException(file + where + ": " + problem(broken), broken);
    } catch (CharacterCodingException otherEncoding) {
      throw new BrokenExerciseException(file + ": is not in UTF-8; save it so", otherEncoding);
    } catch (IOException unreadable) {
      throw new BrokenExerciseException(
          file + ": cannot be read (" + unreadable.getMessage() + ")", unreadable);
    }
  }

  /** What is wrong, without the names of classes: whoever writes an exercise does not know them. */
  private static String problem(JsonProcessingException broken) {
    return switch (broken) {
      case UnrecognizedPropertyException unknown ->
          "there is no field \""
              + unknown.getPropertyName()
              + "\"; there are "
              + Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of()).stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", "));
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException rule ->
          String.valueOf(rule.getMessage());
      case InvalidFormatException other
          when other.getTargetType() != null && other.getTargetType().isEnum() ->
          field(other)
              + " must be one of "
              + Arrays.stream(other.getTargetType().getEnumConstants())
                  .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", "))
              + "; was "
              + other.getValue();
      case MismatchedInputException other when !other.getPath().isEmpty() ->
          field(other) + " must be " + words(other.getTargetType());
      case MismatchedInputException other when firstLine(other).startsWith("Trailing token") ->
          "something stands behind the end of the object";
      default -> firstLine(broken);
    };
  }

  private static String words(@Nullable Class<?> wanted) {
    if (wanted == String.class) {
      return "text";
    }
    if (wanted == int.class || wanted == Integer.class) {
      return "a whole number";
    }
    if (wanted == Boolean.class) {
      return "true or false";
    }
    return wanted != null && Collection.class.isAssignableFrom(wanted) ? "a list" : "an object";
  }

  private static String field(JsonMappingException broken) {
    return broken.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining(" "));
  }

  private static String firstLine(JsonProcessingException broken) {
    return broken.getOriginalMessage().lines().findFirst().orElse("");
  }

  /** The content of a {@code hidden.json}. */
  record Hidden(List<CheckSpec> checks) {

    @JsonCreator
    static Hidden read(@JsonProperty("checks") @Nullable List<CheckSpec> checks) {
      if (checks == null || checks.stream().anyMatch(Objects::isNull)) {
        throw new IllegalArgumentException("a hidden.json needs checks, none of them null");
      }
      return new Hidden(checks);
    }
  }
}
