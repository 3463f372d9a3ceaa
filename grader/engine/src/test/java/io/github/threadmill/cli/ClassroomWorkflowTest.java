package io.github.threadmill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.threadmill.kit.Kit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

class ClassroomWorkflowTest {

  private static final Path FILE = Path.of("../../.github/workflows/classroom.yml");
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder = Path.of("made by JUnit");

  @Test
  void it_runs_on_a_push_and_by_hand_with_a_token_that_can_only_read() throws IOException {
    Map<Object, Object> workflow = workflow();

    // The word "on" is a boolean in YAML 1.1.
    assertThat(map(workflow.get(true))).containsOnlyKeys("push", "workflow_dispatch");
    assertThat(map(workflow.get("permissions"))).isEqualTo(Map.of("contents", "read"));
    assertThat(map(map(workflow.get("jobs")).get("grade"))).containsKey("timeout-minutes");
  }

  @Test
  void it_calls_a_command_and_options_that_exist() throws IOException {
    String script = script();
    String command = first(script, "grader/threadmill (\\S+)");
    CommandLine line =
        new CommandLine(new ThreadmillCommand(), new Commands(kit(), console()))
            .getSubcommands()
            .get(command);

    assertThat(line).describedAs("threadmill %s", command).isNotNull();
    assertThat(all(script, "(?<=\\s)(--[a-z-]+)"))
        .isNotEmpty()
        .allSatisfy(
            option ->
                assertThat(Objects.requireNonNull(line).getCommandSpec().findOption(option))
                    .describedAs(option)
                    .isNotNull());
    assertThat(all(script, "--format (\\S+)").stream().map(FormatRequest::parse))
        .extracting(request -> request.format().word())
        .containsExactly("classroom", "github-summary");
  }

  @Test
  void the_reporter_gets_the_result_under_the_name_that_it_looks_for() throws IOException {
    Map<Object, Object> grade = step("id", "grade");
    Map<Object, Object> reporter =
        step("uses", "classroom-resources/autograding-grading-reporter@v1");
    Object runners = map(reporter.get("with")).get("runners");

    assertThat(runners).isEqualTo(grade.get("id"));
    assertThat(map(reporter.get("env")))
        .isEqualTo(Map.of("GRADE_RESULTS", "${{ steps.grade.outputs.result }}"));
    assertThat(reporter.get("continue-on-error")).isEqualTo(true);
  }

  @Test
  void the_compilers_messages_take_no_annotations_away() throws IOException {
    assertThat(map(step("uses", "actions/setup-java@v6").get("with")))
        .isEqualTo(
            Map.of(
                "distribution", "temurin",
                "java-version", "25",
                "cache", "maven",
                "problem-matcher", false));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void result_and_summary_are_handed_on_whatever_the_marks(int code)
      throws IOException, InterruptedException {
    int ended =
        run(
            """
            echo a-result > "${3#classroom=}"
            echo a-summary >> "${5#github-summary=}"
            exit %d
            """
                .formatted(code));

    assertThat(ended).isEqualTo(code);
    assertThat(folder.resolve("output")).hasContent("result=a-result\n");
    assertThat(folder.resolve("summary")).hasContent("a-summary\n");
  }

  @Test
  void where_nothing_was_graded_the_summary_says_so() throws IOException, InterruptedException {
    assertThat(run("exit 2\n")).isEqualTo(2);
    assertThat(folder.resolve("output")).doesNotExist();
    assertThat(folder.resolve("summary"))
        .hasContent("Nothing was graded (exit code 2). The log of the step Grade says why.\n");
  }

  /** The step's script as the runner would start it, with another program as the grader. */
  private int run(String grader) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "needs " + BASH);
    Path program = Files.createDirectories(folder.resolve("grader")).resolve("threadmill");
    Files.writeString(program, "#!/bin/bash\n" + grader);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path script = Files.writeString(folder.resolve("script.sh"), script());
    ProcessBuilder process =
        new ProcessBuilder(BASH.toString(), "-e", script.toString()).directory(folder.toFile());
    process.environment().put("RUNNER_TEMP", folder.toString());
    process.environment().put("GITHUB_OUTPUT", folder.resolve("output").toString());
    process.environment().put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    process.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    return process.start().waitFor();
  }

  private static String script() throws IOException {
    return String.valueOf(step("id", "grade").get("run"));
  }

  private static Map<Object, Object> step(String key, String value) throws IOException {
    Object steps = map(map(workflow().get("jobs")).get("grade")).get("steps");
    assertThat(steps).isInstanceOf(List.class);
    return ((List<?>) Objects.requireNonNull(steps))
        .stream()
            .map(ClassroomWorkflowTest::map)
            .filter(step -> value.equals(step.get(key)))
            .findFirst()
            .orElseThrow();
  }

  private static Map<Object, Object> workflow() throws IOException {
    return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE)));
  }

  @SuppressWarnings("unchecked") // keys and values are objects whatever they are
  private static Map<Object, Object> map(@org.jspecify.annotations.Nullable Object yaml) {
    assertThat(yaml).isInstanceOf(Map.class);
    return (Map<Object, Object>) Objects.requireNonNull(yaml);
  }

  private static String first(String text, String regex) {
    return all(text, regex).getFirst();
  }

  private static List<String> all(String text, String regex) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private Kit kit() {
    return new Kit(folder, folder);
  }

  private static Console console() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Console(nowhere, nowhere, false);
  }
}
