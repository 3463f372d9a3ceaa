package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Whatever a submission can write, in each place where a report repeats it, through each format.
 */
class HostileTextTest {

  /** What a terminal obeys, hides or turns around; a report's own line ends are cut at before. */
  private static final String UNSAFE =
      "[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\x{80}-\\x{9F}]";

  private static final int MOST_LINES = 120;
  private static final int LONGEST_LINE = 2_600;

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder = Path.of("");

  @Test
  void there_are_texts_enough() {
    assertThat(SampleReports.NASTY).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void the_terminal_shows_harmless_short_lines(String nasty) {
    requireHarmless(TerminalTable.lines(everywhere(nasty), false));
    requireHarmless(TerminalFeedback.lines(everywhere(nasty), false));
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void annotations_are_commands_of_the_kits_alone(String nasty) {
    List<String> lines = GithubAnnotations.lines(everywhere(nasty));

    assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("::error "));
    requireHarmless(lines.stream().map(line -> line.substring("::error ".length())).toList());
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void a_summary_is_harmless_and_can_be_written(String nasty) throws IOException {
    String markdown = GithubSummary.markdown(everywhere(nasty));

    requireReadable(markdown.lines().toList());
    Files.writeString(folder.resolve("summary.md"), markdown);
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void a_classroom_result_prints_nothing_else(String nasty) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(ClassroomResult.base64(everywhere(nasty)));
    JsonNode tests = JSON.readTree(bytes).path("tests");

    List<String> printed = new ArrayList<>();
    for (JsonNode test : tests) {
      for (String field : List.of("name", "message", "filename")) {
        printed.add(test.path(field).asText());
      }
    }
    requireHarmless(printed);
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void json_has_every_character_and_shows_only_harmless_ones(String nasty) throws IOException {
    String json = JsonReport.text(everywhere(nasty));

    assertThat(json.replace("\n", "")).doesNotContainPattern(UNSAFE);
    assertThat(JSON.readTree(json).path("entries").path(0).path("submission").asText())
        .isEqualTo(nasty);
    Files.writeString(folder.resolve("report.json"), json, StandardCharsets.UTF_8);
  }

  private static void requireHarmless(List<String> lines) {
    requireReadable(lines);
    lines.forEach(Runner::readsNoCommand);
  }

  private static void requireReadable(List<String> lines) {
    assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line).doesNotContainPattern(UNSAFE);
              assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_LINE);
            });
  }

  /** As a name, as what was seen, as a file, as a reason, as a note, as a remark, as a doubt. */
  private static Report everywhere(String text) {
    Place at = new Place("src/main/java/" + text + ".java", 3);
    Entry doubtful =
        SampleReports.entry(text, Outcome.COULD_NOT_GRADE, said(Status.COULD_NOT_GRADE, text, at));
    Entry remarked = SampleReports.entry(text, Outcome.GRADED, said(Status.PASSED, text, at));
    return SampleReports.report(
        SampleReports.hostile(text),
        SampleReports.refused(text, Outcome.DOES_NOT_COMPILE, text, at),
        SampleReports.noted(
            SampleReports.refused("b", Outcome.REJECTED, text, at), text, text, text),
        remarked,
        doubtful);
  }

  private static Checked said(Status status, String text, Place at) {
    return SampleReports.check("window", Kind.TIMING, status, 2, text, at, text);
  }
}
