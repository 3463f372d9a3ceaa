package io.github.threadmill.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.exercise.BrokenExerciseException;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Limits;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.run.CpuUse;
import io.github.threadmill.verdict.Status;
import io.github.threadmill.verdict.Verdict;
import io.github.threadmill.verdict.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedTest {

  private static final CheckSpec FIRST = check("06.first");
  private static final CheckSpec SECOND = check("06.second");
  private static final Exercise EXERCISE =
      new Exercise(
          "06-sample",
          "Sample",
          "threadmill.sample",
          List.of("**"),
          List.of(FIRST, SECOND),
          List.of(),
          Limits.DEFAULT,
          false,
          false,
          List.of());

  @TempDir private Path folder = Path.of("");

  @Test
  void what_is_not_mentioned_must_pass() throws IOException {
    Expected expected = read("{\"why\": \"waits\", \"failed\": [\"06.second\"]}");
    assertThat(expected.of(FIRST)).isEqualTo(Status.PASSED);
    assertThat(expected.of(SECOND)).isEqualTo(Status.FAILED);
    assertThat(expected.outcome()).isEqualTo(Outcome.GRADED);
  }

  @Test
  void what_does_not_compile_blocks_every_check() throws IOException {
    Expected expected = read("{\"why\": \"typo\", \"outcome\": \"does_not_compile\"}");
    assertThat(expected.of(FIRST)).isEqualTo(Status.BLOCKED);
    assertThat(read("{\"why\": \"x\", \"not_started\": [\"06.first\"]}").of(FIRST))
        .isEqualTo(Status.NOT_STARTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                              | why must say how the variant is wrong",
        "{\"why\": \" \"}                                | why must say how the variant is wrong",
        "{\"why\": \"x\", \"fail\": []}                  | Unrecognized field \"fail\"",
        "{\"why\": \"x\", \"failed\": [\"06.third\"]}    | 06-sample has no check 06.third",
        "{\"why\": \"x\", \"failed\": [\"06.first\"], \"blocked\": [\"06.first\"]} | 06.first can"
            + " have one expected verdict, and has two",
        "null                                            | holds null; it must hold an object",
        "{                                               | Unexpected end-of-input"
      })
  void a_broken_file_is_named(String text, String said) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BrokenExerciseException.class)
        .hasMessageStartingWith(folder.resolve("expected.json") + ": ")
        .hasMessageContaining(said);
  }

  @Test
  void a_missing_file_is_asked_for() {
    assertThatThrownBy(() -> Expected.of(folder.resolve("none.json"), EXERCISE))
        .isInstanceOf(BrokenExerciseException.class)
        .hasMessageContaining("a wrong variant needs this file, to say what must come out");
  }

  @Test
  void a_wrong_outcome_is_a_difference_even_if_every_verdict_is_right() throws IOException {
    Expected expected = read("{\"why\": \"a link\", \"outcome\": \"rejected\"}");
    Verdicts verdicts = new Verdicts(EXERCISE);
    verdicts.putAll(Verdict.blocked("the submission does not compile"));
    Case link = new Case(home(), "broken-link", overlay(), expected);
    assertThat(link.wrongVerdicts(graded(Outcome.DOES_NOT_COMPILE, verdicts))).isEmpty();
    assertThat(link.differences(graded(Outcome.DOES_NOT_COMPILE, verdicts)))
        .containsExactly("06-sample broken-link: should be REJECTED, was DOES_NOT_COMPILE");
    assertThat(link.differences(graded(Outcome.REJECTED, verdicts))).isEmpty();
  }

  @Test
  void a_wrong_verdict_is_told_with_what_was_observed() {
    Case reference = new Case(home(), "reference", overlay(), Expected.fullMarks());
    Verdicts verdicts = new Verdicts(EXERCISE);
    verdicts.put(FIRST, Verdict.passed());
    verdicts.put(SECOND, Verdict.blocked("06.first must pass first"));
    assertThat(reference.differences(graded(Outcome.GRADED, verdicts)))
        .containsExactly(
            "06-sample reference: 06.second should be PASSED, was BLOCKED: 06.first must pass"
                + " first");
  }

  @Test
  void an_exercise_without_proof_says_what_is_missing() {
    Case stub = new Case(home(), "stub", overlay(), Expected.nothingStarted(EXERCISE));
    assertThat(Validation.missing(home(), List.of(stub)))
        .containsExactly(
            "06-sample has no reference solution",
            "06-sample has 0 other right answers and 0 wrong ones; it needs 2 and 6",
            "06.first is failed by no variant: nothing shows that it can fail",
            "06.second is failed by no variant: nothing shows that it can fail");
  }

  @Test
  void an_exercise_with_all_that_it_needs_misses_nothing() throws IOException {
    Path solution = folder.resolve("solution");
    Files.createDirectories(solution.resolve("reference"));
    for (String name :
        List.of(
            "accepted-a",
            "accepted-b",
            "broken-1",
            "broken-2",
            "broken-3",
            "broken-4",
            "broken-5",
            "broken-6")) {
      Path variant = Files.createDirectories(solution.resolve("variants").resolve(name));
      String failed = name.equals("broken-1") ? "\"06.first\"" : "\"06.first\", \"06.second\"";
      Files.writeString(
          variant.resolve("expected.json"), "{\"why\": \"x\", \"failed\": [" + failed + "]}");
    }
    ExerciseHome home = new ExerciseHome(EXERCISE, folder, Optional.of(solution));
    List<Case> cases = Case.of(home);
    assertThat(cases).hasSize(10).extracting(Case::name).startsWith("stub", "reference");
    assertThat(Validation.oneForEachCheck(home, cases))
        .extracting(Case::name)
        .as("with the wrong one that fails most checks, though it is not the first")
        .containsExactly("stub", "reference", "accepted-a", "accepted-b", "broken-2");
    assertThat(Validation.missing(home, cases)).isEmpty();
  }

  private Expected read(String text) throws IOException {
    return Expected.of(Files.writeString(folder.resolve("expected.json"), text), EXERCISE);
  }

  private ExerciseHome home() {
    return new ExerciseHome(EXERCISE, folder, Optional.empty());
  }

  private static Overlay overlay() {
    return new Overlay(Map.of(), 0, List.of(), Optional.empty());
  }

  private static Graded graded(Outcome outcome, Verdicts verdicts) {
    return new Graded(
        "x",
        EXERCISE,
        outcome,
        verdicts,
        Optional.empty(),
        List.of(),
        Duration.ZERO,
        CpuUse.NONE,
        Optional.empty(),
        0);
  }

  private static CheckSpec check(String id) {
    return new CheckSpec(id, Kind.TIMING, "Title", 1, List.of(), Visibility.PUBLIC);
  }
}
