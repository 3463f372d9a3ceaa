package io.github.threadmill.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.compile.Compiled;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.ExerciseFile;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where submissions are JUnit tests: what the exercise opens for them, and what JUnit could do. */
class SubmittedTestsTest {

  private static final Path EXERCISE = Path.of("../../exercises/16-test-the-fetcher/exercise.json");

  private static final String HEAD =
      """
      package threadmill.testing;
      import static org.junit.jupiter.api.Assertions.*;
      import java.io.*;
      import java.time.*;
      import java.util.*;
      import java.util.stream.*;
      import org.junit.jupiter.api.*;
      import org.junit.jupiter.api.condition.*;
      import org.junit.jupiter.api.extension.*;
      import org.junit.jupiter.api.io.*;
      import org.junit.jupiter.params.*;
      import org.junit.jupiter.params.aggregator.*;
      import org.junit.jupiter.params.converter.*;
      import org.junit.jupiter.params.provider.*;
      public class FetcherTest {
      """;

  private static Exercise exercise;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void read_the_exercise() throws IOException {
    exercise = ExerciseFile.read(EXERCISE);
  }

  @Test
  void names_on_the_stack_are_closed_to_tests() {
    assertThat(said("@Test void sees() { new Throwable().getStackTrace(); }"))
        .anyMatch(line -> line.contains("calls Throwable.getStackTrace"));
    assertThat(said("@Test void sees() { Thread.currentThread().getStackTrace(); }"))
        .anyMatch(line -> line.contains("calls Thread.getStackTrace"));
    assertThat(
            said(
                "@Test void sees() {"
                    + " new Exception().printStackTrace(new PrintWriter(new StringWriter())); }"))
        .anyMatch(line -> line.contains("printStackTrace"));
    assertThat(said("@Test void prints() { new Exception().printStackTrace(); }")).isEmpty();
  }

  @Test
  void what_tests_are_written_with_passes() {
    assertThat(
            said(
                """
                enum Kind { ONE, TWO }
                record Case(String text, int n) {}
                @BeforeAll static void first() {}
                @AfterEach void last(TestInfo info) { info.getDisplayName(); }
                @Test @DisplayName("FakeWeb#asked grows") @Timeout(5) @Tag("x") @Order(1) void one() {
                  assertEquals(1, 1, () -> "x");
                  assertAll(() -> assertThrows(IOException.class, () -> { throw new IOException(); }));
                  assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {});
                  assertInstanceOf(String.class, "x");
                  assertIterableEquals(List.of(1), List.of(1));
                  Assumptions.assumeTrue(true);
                }
                @RepeatedTest(3) void again(RepetitionInfo info) { info.getCurrentRepetition(); }
                @ParameterizedTest(name = "{0}") @ValueSource(ints = {1, 2}) void numbers(int n) {}
                @ParameterizedTest @EnumSource(Kind.class) @NullSource void kinds(Kind kind) {}
                @ParameterizedTest @CsvSource({"a, 1", "b, 2"}) void rows(String text, int n) {}
                @ParameterizedTest @MethodSource("cases") void cases(Case each) {}
                @ParameterizedTest @MethodSource("threadmill.testing.FetcherTest#cases") void named(Case each) {}
                @ParameterizedTest @ValueSource(classes = IOException.class) void types(Class<?> type) {}
                @ParameterizedTest @MethodSource void objects(Object any, int[] all, Runnable[] more) {}
                static Stream<Arguments> objects() { return Stream.of(Arguments.of(1, null, null)); }
                static Stream<Case> cases() { return Stream.of(new Case("x", 1)); }
                @ParameterizedTest @CsvSource("a, 1") void accessed(ArgumentsAccessor row) { row.getString(0); }
                static class Twice extends SimpleArgumentConverter {
                  protected Object convert(Object from, Class<?> to) { return from; }
                }
                @ParameterizedTest @ValueSource(ints = 1) void converted(@ConvertWith(Twice.class) int n) {}
                @TestFactory Stream<DynamicTest> made() {
                  return Stream.of(DynamicTest.dynamicTest("x", () -> {}));
                }
                @Nested class Inner { @Test void one() {} }
                void prints(PrintStream out) {}
                """))
        .isEmpty();
  }

  @Test
  void extensions_folders_conditions_and_files_are_closed() {
    assertThat(
            said(
                """
                static class Mine implements BeforeEachCallback {
                  public void beforeEach(ExtensionContext context) {}
                }
                @ExtendWith(Mine.class) @Test void extended() {}
                @Test void folder(@TempDir Object folder) {}
                @EnabledIfEnvironmentVariable(named = "A", matches = "b") @Test void sometimes() {}
                @AutoClose("stop") Thread thread = new Thread();
                @ParameterizedTest @CsvFileSource(files = "/etc/hostname") void lines(String text) {}
                @Test void method(TestInfo info) { info.getTestMethod().get().getDeclaringClass(); }
                @Test void published(TestReporter out) { out.publishFile("x", (org.junit.jupiter.api.MediaType) null, f -> {}); }
                @ParameterizedTest @CsvSource("x") void made(ArgumentsAccessor row) {
                  row.get(0, (Class<?>) null);
                }
                """))
        .containsExactlyInAnyOrder(
            "implements BeforeEachCallback",
            "uses @ExtendWith",
            "uses @TempDir",
            "uses @EnabledIfEnvironmentVariable",
            "uses @AutoClose",
            "uses @CsvFileSource",
            "calls Method.getDeclaringClass",
            "calls TestReporter.publishFile",
            "calls ArgumentsAccessor.get");
  }

  /** Nothing in the test's code names a constructor: JUnit finds it by the parameter's type. */
  @Test
  void what_junit_would_make_out_of_a_text_is_closed() {
    assertThat(
            said(
                """
                @ParameterizedTest @ValueSource(strings = "x") void written(FileOutputStream out) {}
                @ParameterizedTest @ValueSource(strings = "x") void printed(PrintStream out) {}
                @ParameterizedTest @ValueSource(strings = "x") void at(java.nio.file.Path path) {}
                @ParameterizedTest @ValueSource(strings = "x") void from(java.net.URL url) {}
                """))
        .containsExactly(
            "asks for FileOutputStream", "asks for PrintStream", "asks for Path", "asks for URL");
  }

  @Test
  void what_others_would_hand_to_a_test_is_closed() {
    assertThat(
            said(
                """
                @ParameterizedTest
                @MethodSource("java.security.Security#getProviders") void providers(Object one) {}
                @ParameterizedTest @MethodSource("java.lang.ProcessHandle#allProcesses")
                @MethodSource("mine") void processes(Object one) {}
                static Stream<String> mine() { return Stream.of("x"); }
                """))
        .containsExactly(
            "names java.security.Security#getProviders",
            "names java.lang.ProcessHandle#allProcesses");
  }

  private List<String> said(String members) {
    ClassFiles classes =
        Compiled.in(
            folder,
            Map.of("threadmill/testing/FetcherTest.java", HEAD + members.indent(2) + "}\n"));
    return new Gate()
        .objections(exercise, ClassFiles.of(Map.of()), classes).stream()
            .map(Objection::what)
            .toList();
  }
}
