package io.github.threadmill.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.compile.Compiled;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Limits;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.overlay.Refusal;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {

  private static final int FEWEST_SNIPPETS = 60;
  private static final ClassFiles NOTHING_GIVEN = ClassFiles.of(Map.of());
  private static final Map<String, List<Objection>> OBJECTIONS = new HashMap<>();

  @TempDir private static Path all = Path.of("");
  @TempDir private Path folder = Path.of("");

  private final Gate gate = new Gate();

  /** All snippets are compiled and gated together: alone each would cost a start of javac. */
  @BeforeAll
  static void gate_all_snippets() {
    Map<String, String> sources = new HashMap<>();
    numbered(Hostile.SNIPPETS, "Hostile")
        .forEach((name, snippet) -> sources.put(path(name), snippet.source(name)));
    numbered(Innocent.SNIPPETS, "Innocent")
        .forEach((name, snippet) -> sources.put(path(name), snippet.source(name)));
    new Gate()
        .objections(exercise(), NOTHING_GIVEN, Compiled.in(all, sources))
        .forEach(
            each ->
                OBJECTIONS
                    .computeIfAbsent(each.file(), file -> new java.util.ArrayList<>())
                    .add(each));
  }

  static Stream<Map.Entry<String, Snippet>> hostile() {
    return numbered(Hostile.SNIPPETS, "Hostile").entrySet().stream();
  }

  static Stream<Map.Entry<String, Snippet>> innocent() {
    return numbered(Innocent.SNIPPETS, "Innocent").entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void what_reaches_out_is_refused_with_its_line(Map.Entry<String, Snippet> each) {
    Snippet snippet = each.getValue();
    assertThat(OBJECTIONS.getOrDefault(each.getKey() + ".java", List.of()))
        .hasSize(1)
        .allSatisfy(
            objection ->
                assertThat(objection.what().replace(each.getKey() + ".", ""))
                    .isEqualTo(snippet.said()))
        .allSatisfy(
            objection -> assertThat(objection.line()).isEqualTo(snippet.line(each.getKey())))
        .allSatisfy(objection -> assertThat(objection.why()).isNotBlank());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("innocent")
  void what_exercises_need_passes(Map.Entry<String, Snippet> each) {
    assertThat(OBJECTIONS.getOrDefault(each.getKey() + ".java", List.of()))
        .extracting(Objection::text)
        .isEmpty();
  }

  @Test
  void there_are_enough_of_both() {
    assertThat(Hostile.SNIPPETS).hasSizeGreaterThan(FEWEST_SNIPPETS);
    assertThat(Innocent.SNIPPETS).hasSizeGreaterThan(FEWEST_SNIPPETS);
  }

  @Test
  void a_refusal_names_the_first_line_first_and_counts_the_rest() {
    Refusal refusal =
        refusal(
                exercise(),
                "A.java",
                """
                package threadmill.sample;
                class A {
                  static void late() {
                    Runnable end = () -> System.exit(1);
                    System.setOut(null);
                  }
                  static void files() {
                    new java.io.File("a");
                    new java.io.File("b");
                    new java.io.File("c");
                  }
                }
                """)
            .orElseThrow();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.REJECTED);
    assertThat(refusal.message())
        .isEqualTo(
            """
            A.java:4 calls System.exit: a submission cannot end the JVM that grades it
            A.java:5 calls System.setOut: these streams belong to the JVM that grades
            A.java:8 calls new File: a submission has no files; it works in memory
            and 2 more of the kind\
            """);
    assertThat(String.valueOf(refusal.at())).isEqualTo("A.java:4");
  }

  @Test
  void an_exercise_opens_packages_classes_and_members_by_name() {
    String source =
        """
        package threadmill.sample;
        class A {
          int one() throws Exception { return System.in.read(); }
          Object two() throws Exception { return new java.util.zip.ZipFile("x").entries(); }
          Object three() { return new java.io.File("x"); }
        }
        """;
    assertThat(refusal(opening(), "A.java", source)).isPresent();
    assertThat(
            refusal(
                opening("java.lang.System#in", "java.util.zip.*", "java.io.File#new(String)"),
                "A.java",
                source))
        .isEmpty();
    assertThat(
            refusal(
                opening("java.lang.System#in", "java.util.zip.*", "java.io.File#delete"),
                "A.java",
                source))
        .map(Refusal::message)
        .contains("A.java:5 calls new File: a submission has no files; it works in memory");
  }

  /** An exercise that reads archives opens their package, and does not think of this. */
  @Test
  void a_package_that_an_exercise_opens_keeps_what_is_closed_by_a_narrower_line() {
    String source =
        """
        package threadmill.sample;
        class A {
          Object zip(java.io.File f) throws Exception {
            return new java.util.zip.ZipFile(f, java.util.zip.ZipFile.OPEN_DELETE);
          }
          Object jar(java.io.File f) throws Exception {
            return new java.util.jar.JarFile(f, false, 5);
          }
          Object read(java.io.File f) throws Exception { return new java.util.zip.ZipFile(f); }
        }
        """;
    assertThat(refusal(opening("java.util.zip.*", "java.util.jar.*"), "A.java", source))
        .map(Refusal::message)
        .contains(
            """
            A.java:4 calls new ZipFile: it can delete the file; without a mode it reads
            A.java:7 calls new JarFile: it can delete the file; without a mode it reads\
            """);
  }

  @Test
  void hooks_of_serialisation_are_open_where_object_streams_are() {
    String source =
        """
        package threadmill.sample;
        class A implements java.io.Serializable {
          private Object readResolve() { return new A(); }
        }
        """;
    assertThat(refusal(opening("java.io.ObjectInputStream"), "A.java", source)).isEmpty();
  }

  @Test
  void classes_belong_into_the_package_of_the_exercise_and_those_below() {
    assertThat(refusal(exercise(), "a/A.java", "package threadmill.sample.below; class A {}"))
        .isEmpty();
    for (String other :
        List.of(
            "package threadmill;",
            "package threadmill.samples;",
            "package io.github.threadmill.api;",
            "package org.junit.jupiter.api;")) {
      assertThat(refusal(exercise(), "A.java", other + " class A { }"))
          .map(Refusal::message)
          .hasValueSatisfying(
              message ->
                  assertThat(message)
                      .startsWith("A.java:1 is in the package ")
                      .endsWith(": the classes of a submission belong into threadmill.sample"));
    }
    assertThat(refusal(exercise(), "A.java", "class A {}"))
        .map(Refusal::message)
        .contains(
            "A.java:1 is in no package: the classes of a submission belong into threadmill.sample");
  }

  @Test
  void what_is_given_may_do_what_a_submission_may_not() throws IOException {
    Map<String, String> given =
        Map.of("G.java", "package threadmill.sample; class G { void end() { System.exit(1); } }");
    ClassFiles pristine = Compiled.in(Files.createDirectory(folder.resolve("given")), given);
    assertThat(gate.objections(exercise(), pristine, pristine)).isEmpty();
    assertThat(gate.objections(exercise(), NOTHING_GIVEN, pristine)).hasSize(1);
  }

  @Test
  void modules_and_masses_of_classes_are_refused() throws IOException {
    Files.write(folder.resolve("module-info.class"), new byte[] {1});
    assertThat(gate.refusal(exercise(), NOTHING_GIVEN, folder))
        .map(Refusal::message)
        .contains("module-info.java declares a module: a submission is part of the exercise's");
    Files.delete(folder.resolve("module-info.class"));

    Files.write(folder.resolve("Big$One.class"), new byte[(1 << 20) + 1]);
    assertThat(gate.refusal(exercise(), NOTHING_GIVEN, folder))
        .map(Refusal::message)
        .contains(
            "the class Big.One has 1,048,577 bytes once it is compiled; at most 1,048,576 are"
                + " taken");
    Files.delete(folder.resolve("Big$One.class"));

    for (int i = 0; i <= 8; i++) {
      Files.write(folder.resolve("C" + i + ".class"), new byte[1_000_000]);
    }
    assertThat(gate.refusal(exercise(), NOTHING_GIVEN, folder))
        .map(Refusal::message)
        .contains("the classes have 9,000,000 bytes together; at most 8,388,608 are taken");

    for (int i = 0; i <= 1_000; i++) {
      Files.write(folder.resolve("C" + i + ".class"), new byte[0]);
    }
    assertThat(gate.refusal(exercise(), NOTHING_GIVEN, folder))
        .map(Refusal::message)
        .contains("more than 1,000 classes; hand in your own code only");
  }

  private Optional<Refusal> refusal(Exercise exercise, String path, String source) {
    try {
      Path classes = Files.createTempDirectory(folder, "classes");
      ClassFiles compiled = Compiled.in(classes, Map.of(path, source));
      assertThat(compiled.names()).isNotEmpty();
      return gate.refusal(exercise, NOTHING_GIVEN, classes);
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  private static Map<String, Snippet> numbered(List<Snippet> snippets, String name) {
    return IntStream.range(0, snippets.size())
        .boxed()
        .collect(
            Collectors.toMap(
                i -> name + i, snippets::get, (a, b) -> a, java.util.LinkedHashMap::new));
  }

  private static String path(String className) {
    return "threadmill/sample/" + className + ".java";
  }

  static Exercise exercise() {
    return opening();
  }

  private static Exercise opening(String... names) {
    return new Exercise(
        "06-sample",
        "Sample",
        "threadmill.sample",
        List.of("**"),
        List.of(new CheckSpec("06.a", Kind.TIMING, "Title", 1, List.of(), Visibility.PUBLIC)),
        List.of(),
        Limits.DEFAULT,
        false,
        false,
        List.of(names));
  }
}
