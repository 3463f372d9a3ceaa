package io.github.threadmill.validate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.threadmill.exercise.BrokenExerciseException;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.verdict.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a variant's {@code expected.json} says must come out: neither more nor less.
 *
 * @param why how the variant is wrong, as a sentence
 */
record Expected(
    String why, Outcome outcome, Set<String> failed, Set<String> blocked, Set<String> notStarted) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Expected {
    Set<String> seen = new TreeSet<>();
    for (Set<String> ids : List.of(failed, blocked, notStarted)) {
      for (String id : ids) {
        if (!seen.add(id)) {
          throw new IllegalArgumentException(id + " can have one expected verdict, and has two");
        }
      }
    }
    failed = Set.copyOf(failed);
    blocked = Set.copyOf(blocked);
    notStarted = Set.copyOf(notStarted);
  }

  @JsonCreator
  static Expected read(
      @JsonProperty("why") @Nullable String why,
      @JsonProperty("outcome") @Nullable Outcome outcome,
      @JsonProperty("failed") @Nullable List<String> failed,
      @JsonProperty("blocked") @Nullable List<String> blocked,
      @JsonProperty("not_started") @Nullable List<String> notStarted) {
    if (why == null || why.isBlank()) {
      throw new IllegalArgumentException("why must say how the variant is wrong");
    }
    return new Expected(
        why,
        outcome == null ? Outcome.GRADED : outcome,
        set(failed),
        set(blocked),
        set(notStarted));
  }

  private static Set<String> set(@Nullable List<String> ids) {
    return ids == null ? Set.of() : new TreeSet<>(ids);
  }

  /** Every check passes. */
  static Expected fullMarks() {
    return new Expected("a right answer", Outcome.GRADED, Set.of(), Set.of(), Set.of());
  }

  /** No check has begun. */
  static Expected nothingStarted(Exercise exercise) {
    Set<String> all = new TreeSet<>();
    exercise.checks().forEach(check -> all.add(check.id()));
    return new Expected("the stub", Outcome.NOT_STARTED, Set.of(), Set.of(), all);
  }

  /** Reads the file beside a wrong variant. */
  static Expected of(Path file, Exercise exercise) {
    try {
      Expected expected = JSON.readValue(Files.readString(file), Expected.class);
      if (expected == null) {
        throw new BrokenExerciseException(file + ": holds null; it must hold an object");
      }
      expected.requireKnown(file, exercise);
      return expected;
    } catch (JsonProcessingException broken) {
      throw new BrokenExerciseException(file + ": " + problem(broken), broken);
    } catch (IOException missing) {
      throw new BrokenExerciseException(
          file + ": a wrong variant needs this file, to say what must come out", missing);
    }
  }

  private static String problem(JsonProcessingException broken) {
    Throwable rule = broken.getCause();
    String text =
        rule instanceof IllegalArgumentException
            ? String.valueOf(rule.getMessage())
            : broken.getOriginalMessage();
    return text.lines().findFirst().orElse("");
  }

  private void requireKnown(Path file, Exercise exercise) {
    for (Set<String> ids : List.of(failed, blocked, notStarted)) {
      for (String id : ids) {
        if (exercise.check(id).isEmpty()) {
          throw new BrokenExerciseException(file + ": " + exercise.id() + " has no check " + id);
        }
      }
    }
  }

  /** What a check must end with. */
  Status of(CheckSpec check) {
    if (outcome == Outcome.DOES_NOT_COMPILE
        || outcome == Outcome.REJECTED
        || blocked.contains(check.id())) {
      return Status.BLOCKED;
    }
    if (failed.contains(check.id())) {
      return Status.FAILED;
    }
    return notStarted.contains(check.id()) ? Status.NOT_STARTED : Status.PASSED;
  }
}
