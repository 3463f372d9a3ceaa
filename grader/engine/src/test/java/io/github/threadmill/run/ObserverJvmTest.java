package io.github.threadmill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Limits;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.kit.Jvm;
import io.github.threadmill.sandbox.Cell;
import io.github.threadmill.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObserverJvmTest {

  private static final Jvm JVM = new Jvm(Path.of("java"), List.of(Path.of("checks.jar")));
  private static final Path AGENT = Path.of("kit", "byte-buddy-agent-1.0.jar");
  private static final Path LAUNCHER = Path.of("kit", "junit-platform-launcher-1.0.jar");
  private static final Path FOLDER = Path.of("folder");
  private static final Cell CELL = cell();

  private final ObserverJvm observer =
      new ObserverJvm(
          JVM,
          JVM.with(List.of(AGENT)),
          JVM.with(List.of(LAUNCHER)),
          Optional.of(Path.of("cache.aot")));

  @Test
  void an_exercise_without_model_checker_starts_from_the_cache_and_has_no_agent() {
    List<String> command = observer.command(exercise(false, false), CELL);
    assertThat(command).contains("-XX:AOTCache=cache.aot", "-XX:+DisableAttachMechanism");
    assertThat(command)
        .noneMatch(argument -> argument.contains(AGENT.toString()))
        .noneMatch(argument -> argument.contains(LAUNCHER.toString()));
  }

  @Test
  void an_exercise_with_model_checker_has_its_agent_and_its_jars_and_no_cache() {
    List<String> command = observer.command(exercise(true, false), CELL);
    assertThat(command)
        .contains(
            "-javaagent:" + AGENT,
            JVM.with(List.of(AGENT)).classPath(),
            "-XX:+DisableAttachMechanism",
            "-Djava.io.tmpdir=" + FOLDER)
        .noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
  }

  @Test
  void an_exercise_whose_submissions_are_tests_has_what_runs_them_behind_the_same_jars() {
    List<String> command = observer.command(exercise(false, true), CELL);
    assertThat(command).contains("-XX:AOTCache=cache.aot", JVM.with(List.of(LAUNCHER)).classPath());
  }

  @Test
  void a_kit_without_the_agent_says_so() {
    ObserverJvm without = new ObserverJvm(JVM, JVM, JVM, Optional.empty());
    assertThatThrownBy(() -> without.command(exercise(true, false), CELL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("byte-buddy-agent-");
  }

  private static Cell cell() {
    try {
      return Sandbox.none().cell(FOLDER, Path.of("jdk"), List.of(), List.of());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Exercise exercise(boolean modelChecker, boolean submitsTests) {
    CheckSpec check =
        new CheckSpec("06.first", Kind.TIMING, "First", 1, List.of(), Visibility.PUBLIC);
    return new Exercise(
        "06-sample",
        "Sample",
        "threadmill.sample",
        List.of("**"),
        List.of(check),
        List.of(),
        Limits.DEFAULT,
        modelChecker,
        submitsTests,
        List.of());
  }
}
