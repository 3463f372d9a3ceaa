package io.github.threadmill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.kit.Kit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input that cannot be graded: one line to the error stream, exit code 2, and nothing left behind.
 * The kit of this test has no jars, so that whatever begins to grade breaks.
 */
class BadInputTest {

  private static final String EXERCISE =
      """
      {
        "id": "06-sample", "title": "Sample", "packageName": "threadmill.sample",
        "editable": ["src/main/java/**"],
        "checks": [{"id": "06.first", "kind": "timing", "title": "First", "points": 2}]
      }
      """;

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");
  private Path submission = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void kit() throws IOException {
    folder = folder.toRealPath();
    home = folder.resolve("home");
    out = folder.resolve("report");
    write(home.resolve("exercises/06-sample/exercise.json"), EXERCISE);
    submission = folder.resolve("alice");
    write(submission.resolve("src/main/java/threadmill/sample/Code.java"), "class Code {}");
  }

  @Test
  void a_missing_folder() {
    assertUnusable(
        folder.resolve("nobody") + ": there is no such file or folder",
        "grade",
        folder.resolve("nobody").toString());
    assertUnusable(
        folder.resolve("nobody") + ": there is no such file or folder",
        "check",
        folder.resolve("nobody").toString());
  }

  @Test
  void a_file_instead_of_a_folder() throws IOException {
    Path file = write(folder.resolve("alice.zip"), "");
    assertUnusable(
        file + ": is no zip archive, or cut off or damaged; pack it again and upload all of it",
        "grade",
        file.toString());
    Path text = write(folder.resolve("alice.txt"), "");
    assertUnusable(
        text
            + ": is a file; name a submission's folder, a folder of submissions, or a .zip or"
            + " .tar.gz of either",
        "grade",
        text.toString());
  }

  @Test
  void a_folder_without_any_submission() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertUnusable(
        empty + ": holds no submission: no folder in it has src/main/java or exercises/",
        "grade",
        empty.toString());
  }

  @Test
  void a_submission_that_does_not_say_what_it_answers() {
    assertUnusable(
        submission
            + ": does not say which exercise it answers; add --exercise with one of"
            + " 06-sample",
        "grade",
        submission.toString());
  }

  @Test
  void an_unknown_exercise() {
    String said = "there is no exercise 07-other; there are 06-sample";
    assertUnusable(said, "grade", submission.toString(), "--exercise", "07-other");
    assertUnusable(said, "check", submission.toString(), "--exercise", "07-other");
    assertUnusable(said, "validate", "07-other");
    assertUnusable(said, "hint", "07-other");
    assertUnusable(
        "there is no exercise ../../etc; there are 06-sample",
        "grade",
        submission.toString(),
        "--exercise",
        "../../etc");
  }

  @Test
  void broken_json() throws IOException {
    Path file = home.resolve("exercises/06-sample/exercise.json");
    write(file, EXERCISE.replace("\"points\": 2", "\"points\": -2"));
    assertUnusable(
        file + ", line 4: points of 06.first must be > 0, was -2",
        "grade",
        submission.toString(),
        "--exercise",
        "06-sample");
    write(file, EXERCISE.replace("06-sample", "06-other"));
    assertUnusable(
        file + ": id must be the folder's name, was 06-other",
        "grade",
        submission.toString(),
        "--exercise",
        "06-sample");
  }

  @Test
  void an_output_folder_that_holds_something_else() throws IOException {
    write(out.resolve("thesis.tex"), "");
    assertUnusable(
        "--out " + out + ": holds something other than a report; name a new or an empty folder",
        "grade",
        submission.toString(),
        "--exercise",
        "06-sample");
    assertThat(out).isDirectoryNotContaining("glob:**report.json");
  }

  @Test
  void an_output_folder_that_is_a_file_or_lies_below_one() throws IOException {
    Path file = write(folder.resolve("report"), "");
    assertUnusable(
        "--out " + file + ": is a file; name a folder",
        "grade",
        submission.toString(),
        "--exercise",
        "06-sample");
    assertUnusable(
        "--out "
            + file.resolve("deeper")
            + ": nothing can be written to "
            + file
            + "; name another folder",
        "grade",
        submission.toString(),
        "--exercise",
        "06-sample",
        "--out",
        file.resolve("deeper").toString());
  }

  @Test
  void a_share_out_of_range() {
    for (String percent : List.of("-1", "101")) {
      assertUnusable(
          "--fail-under must be 0 to 100, was " + percent,
          "grade",
          submission.toString(),
          "--exercise",
          "06-sample",
          "--fail-under=" + percent);
      assertUnusable(
          "--fail-under must be 0 to 100, was " + percent,
          "check",
          submission.toString(),
          "--fail-under=" + percent);
    }
  }

  @Test
  void jobs_and_rounds_below_one() {
    assertUnusable(
        "--jobs must be at least 1, was 0", "grade", submission.toString(), "--jobs", "0");
    assertUnusable(
        "--repeat and --jobs must be at least 1, were 0 and 1",
        "validate",
        "--repeat",
        "0",
        "--jobs",
        "1");
  }

  @Test
  void a_format_that_there_is_not_or_that_cannot_be_written() {
    Answer unknown = run("grade", submission.toString(), "--format", "pdf");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("threadmill: there is no format pdf; there are classroom");
    Path nowhere = folder.resolve("nowhere");
    assertUnusable(
        "--format classroom="
            + nowhere.resolve("x.txt")
            + ": there is no folder "
            + nowhere
            + "; make it first",
        "check",
        submission.toString(),
        "--format",
        "classroom=" + nowhere.resolve("x.txt"));
  }

  @Test
  void exercises_without_solutions_and_a_kit_without_exercises_prove_nothing() throws IOException {
    assertUnusable("06-sample has no solutions here to validate it with", "validate");
    Files.delete(home.resolve("exercises/06-sample/exercise.json"));
    assertUnusable("there are no exercises in " + home.resolve("exercises"), "validate");
  }

  @Test
  void hints_that_there_are_not() throws IOException {
    assertUnusable("06-sample has no hints", "hint", "06-sample");
    write(
        home.resolve("exercises/06-sample/HINTS.md"), "# Hints\n\n## One\n\nlook\n\n## Two\nup\n");
    assertUnusable("06-sample has hints 1 to 2, and none of number 3", "hint", "06-sample", "3");
    Answer first = run("hint", "06-sample");
    assertThat(first.code()).isZero();
    assertThat(first.out()).isEqualTo("look\n\nthe next one: grader/threadmill hint 06-sample 2\n");
  }

  @Test
  void a_kit_without_its_jars_is_said_in_a_line() {
    Answer answer = run("grade", submission.toString(), "--exercise", "06-sample");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("threadmill: cannot list the kit's jars in ");
    assertThat(answer.err()).doesNotContain("\tat ");
    assertThat(out).doesNotExist();
  }

  @Test
  void words_that_are_no_command() {
    for (String[] typed :
        new String[][] {{}, {"bake"}, {"grade"}, {"grade", "x", "--nonsense"}, {"--jobs", "x"}}) {
      Answer answer = run(typed);
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).isNotBlank();
    }
  }

  @Test
  void help_and_the_version_are_answers() {
    assertThat(run("--help").code()).isZero();
    assertThat(run("--help").out()).startsWith("Usage: threadmill");
    assertThat(run("--version").out()).startsWith("Threadmill ");
    assertThat(run("grade", "--help").out()).contains("--fail-under");
  }

  private void assertUnusable(String said, String... arguments) {
    boolean before = Files.exists(out);
    List<String> typed = new ArrayList<>(List.of(arguments));
    if (typed.getFirst().equals("grade") && !typed.contains("--out")) {
      typed.addAll(List.of("--out", out.toString()));
    }
    Answer answer = run(typed.toArray(String[]::new));
    assertThat(answer.err()).isEqualTo("threadmill: " + said + "\n");
    assertThat(answer.out()).isEmpty();
    assertThat(answer.code()).isEqualTo(2);
    assertThat(Files.exists(out)).isEqualTo(before);
  }

  private Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(new Kit(home, folder.resolve("jars")), print(out), print(err), arguments);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private record Answer(int code, String out, String err) {}
}
