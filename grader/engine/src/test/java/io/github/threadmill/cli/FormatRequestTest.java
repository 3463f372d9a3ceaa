package io.github.threadmill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.threadmill.report.ClassroomResult;
import io.github.threadmill.report.GithubSummary;
import io.github.threadmill.report.Report;
import io.github.threadmill.report.SampleReports;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FormatRequestTest {

  private static final Report REPORT = SampleReports.everything();

  @TempDir private Path folder = Path.of("made by JUnit");

  @Test
  void an_unknown_format_is_named_with_those_that_there_are() {
    assertUnusable(
        () -> FormatRequest.parse("html=a"),
        "there is no format html; there are classroom, github-summary");
  }

  @Test
  void an_equals_sign_without_a_file_is_named_before_anything_is_graded() {
    assertUnusable(
        () -> FormatRequest.parse("github-summary="),
        "--format github-summary=: names no file; name one, or leave the = out for summary.md in"
            + " the output folder");
  }

  @Test
  void a_name_that_no_file_can_have_is_unusable() {
    assertUnusable(
        () -> FormatRequest.parse("classroom=a\0b"),
        "--format classroom: no file can have this name; choose another");
  }

  @Test
  void a_file_in_a_missing_folder_is_named_with_the_remedy() {
    Path file = folder.resolve("missing/result.txt");

    assertUnusable(
        () -> FormatRequest.parse("classroom=" + file).requireUsable(folder),
        "--format classroom=%s: there is no folder %s; make it first"
            .formatted(file, file.getParent()));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_folder_in_place_of_a_file_is_named_with_the_remedy() {
    assertUnusable(
        () -> FormatRequest.parse("classroom=" + folder).requireUsable(folder),
        "--format classroom=%s: is a folder; name a file in it".formatted(folder));
  }

  @Test
  void a_file_in_place_of_its_folder_is_named_with_the_remedy() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertUnusable(
        () -> FormatRequest.parse("classroom=" + file + "/result").requireUsable(folder),
        "--format classroom=%s/result: %s is a file, not a folder; name another"
            .formatted(file, file));
  }

  @Test
  void a_usual_name_that_is_taken_by_a_folder_is_unusable() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("summary.md"));

    assertUnusable(
        () -> FormatRequest.parse("github-summary").requireUsable(folder),
        "--format github-summary=%s: is a folder; name a file in it".formatted(taken));
  }

  @Test
  void the_output_folder_may_still_be_missing() {
    Path out = folder.resolve("out");

    FormatRequest.parse("classroom").requireUsable(out);
    FormatRequest.parse("classroom=" + out.resolve("mine.txt")).requireUsable(out);

    assertThat(out).doesNotExist();
  }

  @Test
  void a_result_replaces_the_one_before() throws IOException {
    Path file = Files.writeString(folder.resolve("result.txt"), "something longer than the rest");

    FormatRequest.parse("classroom=" + file).write(REPORT, folder);

    assertThat(file).hasContent(ClassroomResult.base64(REPORT) + "\n");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void a_summary_is_added_to_what_is_there() throws IOException {
    Path file = Files.writeString(folder.resolve("step"), "before\n");

    FormatRequest.parse("github-summary=" + file).write(REPORT, folder);

    assertThat(file).hasContent("before\n" + GithubSummary.markdown(REPORT));
  }

  @Test
  void formats_without_a_file_go_to_the_folder() {
    FormatRequest.parse("classroom").write(REPORT, folder);
    FormatRequest.parse("github-summary").write(REPORT, folder);

    assertThat(folder.resolve("classroom-result.txt")).isNotEmptyFile();
    assertThat(folder.resolve("summary.md")).isNotEmptyFile();
  }

  @Test
  void a_file_that_becomes_unwritable_meanwhile_is_named() {
    Path file = folder.resolve("gone/result.txt");

    assertUnusable(
        () -> FormatRequest.parse("classroom=" + file).write(REPORT, folder),
        "--format classroom=%s: cannot be written to (%s.part)".formatted(file, file));
  }

  @Test
  void two_formats_to_one_file_are_an_error_however_it_is_spelt() throws IOException {
    Files.createDirectory(folder.resolve("a"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));

    assertUnusable(
        () ->
            options(
                    "--format=classroom=" + folder.resolve("a/x"),
                    "--format=github-summary=" + link.resolve("../a/./x"))
                .requireSound(folder),
        "--format: two formats go to %s; give each a file of its own"
            .formatted(link.resolve("../a/./x")));
    assertUnusable(
        () ->
            options(
                    "--format=classroom=" + folder.resolve("a/x"),
                    "--format=github-summary=" + link.resolve("x"))
                .requireSound(folder),
        "--format: two formats go to %s; give each a file of its own".formatted(link.resolve("x")));
    assertUnusable(
        () -> options("--format=classroom", "--format=classroom").requireSound(folder),
        "--format: two formats go to %s; give each a file of its own"
            .formatted(folder.resolve("classroom-result.txt")));
  }

  @Test
  void two_formats_to_two_files_are_fine() {
    options("--format=classroom", "--format=github-summary").requireSound(folder);
    options("--format=classroom=" + folder.resolve("a"), "--format=github-summary")
        .requireSound(folder.resolve("new"));

    assertThat(folder).isEmptyDirectory();
  }

  private static ReportOptions options(String... typed) {
    ReportOptions options = new ReportOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("m", spec(options)))
        .parseArgs(typed);
    return options;
  }

  private static CommandLine.Model.CommandSpec spec(ReportOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  private static void assertUnusable(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable doing, String message) {
    assertThatExceptionOfType(UnusableInputException.class).isThrownBy(doing).withMessage(message);
  }
}
