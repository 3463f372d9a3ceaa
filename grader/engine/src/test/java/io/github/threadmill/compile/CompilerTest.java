package io.github.threadmill.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.kit.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class CompilerTest {

  private static final Map<String, String> SOUND = Map.of("Fine.java", "class Fine {}");

  @TempDir private Path output = Path.of("");

  private final Set<ProcessHandle> before = children();
  private final Compiler compiler =
      new Compiler(
          new Jvm(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              Compiled.classPath().stream().map(Path::of).toList()));

  @AfterEach
  void close() {
    compiler.close();
  }

  @Test
  void one_process_takes_one_job_after_the_other() {
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
    ProcessHandle first = process();
    assertThat(compiler.compile(job(Map.of("Broken.java", "class {"))).errors()).isNotEmpty();
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
    assertThat(process()).isEqualTo(first);
  }

  @Test
  void names_may_be_in_any_script() {
    assertThat(
            compiler.compile(job(Map.of("Größe.java", "class Größe { class Übung {} }"))).errors())
        .isEmpty();
  }

  @Test
  void a_job_that_takes_too_much_cpu_time_is_ended_and_the_next_one_is_not_harmed() {
    CompileResult late = compiler.compile(job(large()), Duration.ofMillis(1));
    assertThat(late.errors())
        .containsExactly(
            new CompileError(
                "",
                0,
                "the compiler was ended after 0 s of CPU time; most code takes less than one: nest"
                    + " fewer generic calls and lambdas, and make generated code shorter"));
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
  }

  @Test
  void a_job_that_runs_out_of_memory_is_told_so_and_the_next_one_is_not_harmed() {
    assertThat(compiler.compile(job(huge())).errors())
        .containsExactly(
            new CompileError(
                "",
                0,
                "the compiler ran out of memory; make constants and array initialisers smaller, and"
                    + " nest fewer finally blocks"));
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
  }

  @Test
  void a_process_that_died_between_two_jobs_costs_the_next_one_nothing() {
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
    ProcessHandle first = process();
    first.destroyForcibly();
    first.onExit().join();
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
  }

  @Test
  void a_process_that_keeps_dying_is_no_fault_of_the_code() {
    Jvm empty = new Jvm(Path.of(System.getProperty("java.home"), "bin", "java"), List.of());
    try (Compiler nothing = new Compiler(empty)) {
      assertThatThrownBy(() -> nothing.compile(job(SOUND)))
          .isInstanceOf(NoCompilerException.class)
          .hasMessage("the compiler's process ends before it answers");
    }
  }

  @Test
  void a_process_in_which_the_compiler_broke_is_replaced_even_if_there_was_an_error_before() {
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
    ProcessHandle first = process();
    Map<String, String> sources =
        new TreeMap<>(
            Map.of(
                "A.java",
                "class A { int x = ; }",
                "B.java",
                "class B { int x = " + Bombs.nested(100_000, "(", "1", ")") + "; }"));

    CompileResult result = compiler.compile(job(sources));

    assertThat(result.broke()).isTrue();
    assertThat(result.errors())
        .containsExactly(new CompileError("A.java", 1, "illegal start of expression"));
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
    assertThat(process()).isNotEqualTo(first);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void the_process_has_no_environment_and_an_empty_folder_of_its_own() throws IOException {
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
    Path seen = Path.of("/proc", String.valueOf(process().pid()));
    Path folder = Files.readSymbolicLink(seen.resolve("cwd"));

    assertThat(seen.resolve("environ")).content().isEqualTo("LC_ALL=C.UTF-8\0");
    assertThat(folder).isNotEqualTo(Path.of("").toAbsolutePath()).isEmptyDirectory();
    assertThat(seen.resolve("cmdline")).content().doesNotContain(output.toString());

    compiler.close();
    assertThat(folder).doesNotExist();
  }

  @Test
  void closing_ends_the_process() {
    assertThat(compiler.compile(job(SOUND)).succeeded()).isTrue();
    ProcessHandle process = process();
    compiler.close();
    process.onExit().join();
    assertThat(process.isAlive()).isFalse();
  }

  private CompileJob job(Map<String, String> sources) {
    return new CompileJob(sources, List.of(), output.toString());
  }

  private ProcessHandle process() {
    return children().stream()
        .filter(child -> child.isAlive() && !before.contains(child))
        .findFirst()
        .orElseThrow();
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  /** Some seconds of work. */
  private static Map<String, String> large() {
    return IntStream.range(0, 100)
        .boxed()
        .collect(
            Collectors.toMap(
                number -> "Large" + number + ".java",
                number ->
                    "class Large%d { %s }"
                        .formatted(
                            number,
                            IntStream.range(0, 200)
                                .mapToObj(i -> "Runnable r%d = () -> {};".formatted(i))
                                .collect(Collectors.joining()))));
  }

  /** A constant of two gigabytes. */
  private static Map<String, String> huge() {
    String doubled =
        IntStream.range(1, 31)
            .mapToObj(i -> "static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1))
            .collect(Collectors.joining());
    return Map.of("Huge.java", "class Huge { static final String S0 = \"xy\"; " + doubled + " }");
  }
}
