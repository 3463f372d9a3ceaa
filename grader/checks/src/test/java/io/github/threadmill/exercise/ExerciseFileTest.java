package io.github.threadmill.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExerciseFileTest {

  private static final String CHECK =
      "{\"id\": \"06.first\", \"kind\": \"timing\", \"title\": \"First\", \"points\": 2}";

  private static final String SOUND =
      """
      {
        "id": "06-sample",
        "title": "Sample",
        "packageName": "threadmill.sample",
        "editable": ["src/main/java/threadmill/sample/**", "!src/main/java/threadmill/sample/Given.java"],
        "checks": [
          {"id": "06.first", "kind": "timing", "title": "First", "points": 2},
          {"id": "06.second", "kind": "correctness", "title": "Second", "points": 1, "needs": ["06.first"]}
        ],
        "blocking": ["threadmill/sample/Guest.arrive"],
        "limits": {"wallRounds": 30}
      }
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void an_exercise_is_read_whole() throws IOException {
    Exercise exercise = ExerciseFile.read(file(SOUND));

    assertThat(exercise.number()).isEqualTo("06");
    assertThat(exercise.maximum()).isEqualTo(3);
    assertThat(exercise.check("06.second"))
        .contains(
            new CheckSpec(
                "06.second",
                Kind.CORRECTNESS,
                "Second",
                1,
                List.of("06.first"),
                Visibility.PUBLIC));
    assertThat(exercise.blocking()).containsExactly("threadmill/sample/Guest.arrive");
    assertThat(exercise.limits())
        .isEqualTo(new Limits(30, Limits.DEFAULT.cpuRounds(), Limits.DEFAULT.heapMegabytes()));
  }

  @Test
  void what_may_be_left_out_has_a_default() throws IOException {
    Exercise exercise =
        ExerciseFile.read(
            file(
                SOUND
                    .replaceAll(",\\s*\"blocking\": \\[.*]", "")
                    .replaceAll(",\\s*\"limits\": \\{.*}", "")));
    assertThat(exercise.blocking()).isEmpty();
    assertThat(exercise.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(exercise.modelChecker()).isFalse();
    assertThat(exercise.submitsTests()).isFalse();
    assertThat(exercise.opens()).isEmpty();
  }

  @Test
  void packages_classes_and_members_can_be_opened() throws IOException {
    List<String> names =
        List.of(
            "java.util.zip.*",
            "java.util.zip.ZipFile",
            "java.util.Map$Entry",
            "java.lang.System#setOut",
            "java.io.PrintStream#new(String,Charset)");
    String opens = names.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));

    Exercise exercise =
        ExerciseFile.read(file(SOUND.replace("{\n", "{\n  \"opens\": " + opens + ",\n")));

    assertThat(exercise.opens()).isEqualTo(names);
  }

  @Test
  void hidden_checks_come_after_the_public_ones_and_may_need_them() throws IOException {
    Path hidden =
        Files.writeString(
            folder.resolve("hidden.json"),
            "{\"checks\": [{\"id\": \"06.third\", \"kind\": \"tests\", \"title\": \"Why\","
                + " \"points\": 4, \"needs\": [\"06.second\"]}]}");
    Exercise exercise = ExerciseFile.withHidden(ExerciseFile.read(file(SOUND)), hidden);
    assertThat(exercise.checks())
        .extracting(CheckSpec::visibility)
        .containsExactly(Visibility.PUBLIC, Visibility.PUBLIC, Visibility.HIDDEN);
    assertThat(exercise.maximum()).isEqualTo(7);
  }

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        broken("a brace is missing", SOUND.replaceFirst("}\\s*$", ""), ": Unexpected end-of-input"),
        broken("not JSON", "id = 06", ", line 1: Unrecognized token 'id'"),
        broken("empty", "", ": No content to map due to end-of-input"),
        broken("null", "null", ": holds null; it must hold an object"),
        broken(
            "something behind it",
            SOUND + "{}",
            ", line 13: something stands behind the end of the object"),
        broken(
            "unknown field",
            SOUND.replace("\"title\": \"Sample\"", "\"title\": \"Sample\", \"titel\": \"S\""),
            ": there is no field \"titel\"; there are blocking, checks, editable, id,"
                + " limits, modelChecker, opens, packageName, submitsTests, title"),
        broken(
            "unknown field of a check",
            SOUND.replace("\"points\": 2", "\"points\": 2, \"point\": 2"),
            ", line 7: there is no field \"point\"; there are id, kind, needs, points, title"),
        broken(
            "field twice",
            SOUND.replace("{\n", "{\n  \"id\": \"07-other\",\n"),
            ", line 3: Duplicate field 'id'"),
        broken(
            "unknown kind",
            SOUND.replace("\"timing\"", "\"tming\""),
            ", line 7: checks [0] kind must be one of correctness, timing, structure, tests; was"
                + " tming"),
        broken(
            "half a point",
            SOUND.replace("\"points\": 2", "\"points\": 1.5"),
            ", line 7: checks [0] points must be a whole number"),
        broken(
            "points as text",
            SOUND.replace("\"points\": 2", "\"points\": \"2\""),
            ", line 7: checks [0] points must be a whole number"),
        broken(
            "no points",
            SOUND.replace("\"points\": 2", "\"points\": 0"),
            ", line 7: points of 06.first must be > 0, was 0"),
        broken(
            "points left out",
            SOUND.replace(", \"points\": 2", ""),
            ", line 7: a check needs id, kind, title and points"),
        broken(
            "checks that are no list",
            SOUND.replaceAll("(?s)\"checks\": \\[.*?}\\s*],", "\"checks\": {},"),
            ", line 6: checks must be a list"),
        broken(
            "a title that is a list",
            SOUND.replace("\"Sample\"", "[]"),
            ", line 3: title must be text"),
        broken(
            "no id",
            SOUND.replace("\"id\": \"06-sample\",", ""),
            ": an exercise needs id, title, packageName, editable and checks"),
        broken(
            "a check without a title",
            SOUND.replace("\"title\": \"First\", ", ""),
            ", line 7: a check needs id, kind, title and points; given were id 06.first, kind"
                + " TIMING"),
        broken(
            "an exercise's id of another shape",
            SOUND.replace("06-sample", "6_Sample"),
            ": an exercise's id must look like 06-async-fetcher, was 6_Sample"),
        broken(
            "a check's id of another shape",
            SOUND.replace("\"id\": \"06.first\"", "\"id\": \"First\""),
            ", line 7: a check's id must look like 06.in-flight-together, was First"),
        broken(
            "a check of another exercise",
            SOUND.replace("\"id\": \"06.second\"", "\"id\": \"07.second\""),
            ": the id of a check of 06-sample must start with its number, was 07.second"),
        broken(
            "the same check twice",
            SOUND.replace("\"id\": \"06.second\"", "\"id\": \"06.first\""),
            ": check 06.first is declared twice"),
        broken(
            "a need that comes later",
            SOUND.replace(CHECK, CHECK.replace("}", ", \"needs\": [\"06.second\"]}")),
            ": 06.first needs 06.second, which is no check before it in 06-sample"),
        broken(
            "a check that needs itself",
            SOUND.replace(CHECK, CHECK.replace("}", ", \"needs\": [\"06.first\"]}")),
            ": 06.first needs 06.first, which is no check before it in 06-sample"),
        broken(
            "no checks",
            SOUND.replaceAll("(?s)\"checks\": \\[.*?}\\s*],", "\"checks\": [],"),
            ": checks of 06-sample must not be empty"),
        broken(
            "a check that is null",
            SOUND.replace(CHECK, "null"),
            ": editable, checks, blocking and opens of 06-sample must not hold null"),
        broken(
            "nothing editable",
            SOUND.replaceAll("\"editable\": \\[.*]", "\"editable\": []"),
            ": editable of 06-sample must name at least one glob"),
        broken(
            "a glob that is none",
            SOUND.replace("sample/**", "sample/{a"),
            ": editable of 06-sample has a glob that is none: src/main/java/threadmill/sample/{a"),
        broken(
            "a blocking method without its class",
            SOUND.replace("threadmill/sample/Guest.arrive", "arrive"),
            ": blocking of 06-sample must look like threadmill/meeting/Guest.arrive, was arrive"),
        broken(
            "a member opened without its class",
            SOUND.replace("{\n", "{\n  \"opens\": [\"#in\"],\n"),
            ": opens of 06-sample must look like java.util.zip.*, java.util.zip.ZipFile or"
                + " java.lang.System#setOut, was #in"),
        broken(
            "a model checker that is no yes or no",
            SOUND.replace("{\n", "{\n  \"modelChecker\": 1,\n"),
            ", line 2: modelChecker must be true or false"),
        broken(
            "a heap too small for the model checker",
            SOUND
                .replace("{\n", "{\n  \"modelChecker\": true,\n")
                .replace("\"wallRounds\": 30", "\"heapMegabytes\": 64"),
            ": heapMegabytes of 06-sample must be >= 128 for the model checker, was 64"),
        broken(
            "a model checker for tests",
            SOUND.replace("{\n", "{\n  \"modelChecker\": true,\n  \"submitsTests\": true,\n"),
            ": modelChecker and submitsTests of 06-sample must not both be true"),
        broken(
            "limits below what a JVM needs",
            SOUND.replace("\"wallRounds\": 30", "\"heapMegabytes\": 1"),
            ", line 11: limits must be wallRounds >= 1, cpuRounds >= 1, heapMegabytes >= 16; were"
                + " 6000, 1000, 1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFiles")
  void a_broken_file_is_named_with_its_line_and_what_it_should_be(
      String how, String text, String said) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> ExerciseFile.read(file))
        .as(how)
        .isInstanceOf(BrokenExerciseException.class)
        .hasMessageStartingWith(file + (said.startsWith(",") ? said : ""))
        .hasMessageContaining(said)
        .message()
        .doesNotContain("\n", "io.github.threadmill");
  }

  @Test
  void a_missing_file_a_folder_and_another_encoding_are_named() throws IOException {
    Path missing = folder.resolve("missing.json");
    assertThatThrownBy(() -> ExerciseFile.read(missing))
        .isInstanceOf(BrokenExerciseException.class)
        .hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> ExerciseFile.read(folder))
        .isInstanceOf(BrokenExerciseException.class)
        .hasMessageStartingWith(folder + ": cannot be read (");
    Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xE9, '"'});
    assertThatThrownBy(() -> ExerciseFile.read(latin))
        .isInstanceOf(BrokenExerciseException.class)
        .hasMessage(latin + ": is not in UTF-8; save it so");
  }

  @ParameterizedTest
  @MethodSource("brokenHiddenFiles")
  void a_broken_hidden_file_is_named(String text, String said) throws IOException {
    Exercise exercise = ExerciseFile.read(file(SOUND));
    Path hidden = Files.writeString(folder.resolve("hidden.json"), text);
    assertThatThrownBy(() -> ExerciseFile.withHidden(exercise, hidden))
        .isInstanceOf(BrokenExerciseException.class)
        .hasMessageStartingWith(hidden.toString())
        .hasMessageContaining(said);
  }

  static Stream<Arguments> brokenHiddenFiles() {
    return Stream.of(
        Arguments.of("{}", ", line 1: a hidden.json needs checks, none of them null"),
        Arguments.of("{\"checks\": null}", ": a hidden.json needs checks, none of them null"),
        Arguments.of("{\"checks\": [null]}", ": a hidden.json needs checks, none of them null"),
        Arguments.of("null", ": holds null; it must hold an object"),
        Arguments.of("{\"checks\": [" + CHECK + "]}", ": check 06.first is declared twice"));
  }

  private static Arguments broken(String how, String text, String said) {
    return Arguments.of(how, text, said);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("exercise.json"), text);
  }
}
