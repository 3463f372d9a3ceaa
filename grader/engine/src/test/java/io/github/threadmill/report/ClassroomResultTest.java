package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ClassroomResultTest {

  @Test
  void full_marks_are_a_pass() throws IOException {
    Report report = SampleReports.report(SampleReports.good("a"));

    assertThat(text(report))
        .isEqualTo(
            "{\"version\":1,\"status\":\"pass\",\"max_score\":7,\"tests\":["
                + "{\"name\":\"06.pages-in-order Requires pages in order\",\"status\":\"pass\","
                + "\"score\":3,\"message\":null,\"test_code\":\"\",\"filename\":\"\",\"line_no\":0,"
                + "\"duration\":0},"
                + "{\"name\":\"06.window Requires window\",\"status\":\"pass\",\"score\":4,"
                + "\"message\":null,\"test_code\":\"\",\"filename\":\"\",\"line_no\":0,"
                + "\"duration\":0}]}");
    assertThat(points(read(report))).isEqualTo("Points 7/7");
    assertThat(consoleTable(read(report))).isEqualTo("7.00/7");
    assertThat(conclusion(read(report))).isEqualTo("green");
  }

  @Test
  void part_of_the_points_is_a_failure_with_the_right_sum() throws IOException {
    Report report = SampleReports.report(SampleReports.partial("a"));
    JsonNode failed = read(report).path("tests").path(1);

    assertThat(points(read(report))).isEqualTo("Points 1/7");
    // The reporter's own table counts tests, not points; its annotation is what was recorded.
    assertThat(consoleTable(read(report))).isEqualTo("1.75/7");
    assertThat(conclusion(read(report))).isEqualTo("Some tests failed.");
    assertThat(failed.toString())
        .isEqualTo(
            "{\"name\":\"06.in-flight-together Requires in flight together\","
                + "\"status\":\"fail\",\"score\":0,"
                + "\"message\":\"at most 1 request in flight; needs 10 (AsyncFetcher.java:31)\","
                + "\"test_code\":\"\","
                + "\"filename\":\"src/main/java/threadmill/fetcher/AsyncFetcher.java\","
                + "\"line_no\":31,\"duration\":0}");
  }

  @Test
  void the_sums_are_those_of_the_entries() throws IOException {
    Report report =
        SampleReports.report(
            SampleReports.good("a"),
            SampleReports.partial("b"),
            SampleReports.notStarted("c"),
            SampleReports.doesNotCompile("d"),
            SampleReports.rejected("e"));

    assertThat(points(read(report))).isEqualTo("Points 8/35");
    assertThat(read(report).path("tests").path(0).path("name").asText())
        .isEqualTo("a 06.pages-in-order Requires pages in order");
  }

  @Test
  void what_was_refused_lists_all_its_checks_without_points() throws IOException {
    JsonNode result = read(SampleReports.report(SampleReports.doesNotCompile("a")));

    assertThat(points(result)).isEqualTo("Points 0/7");
    assertThat(result.path("tests")).hasSize(2);
    assertThat(result.path("tests").findValuesAsText("message"))
        .containsOnly("does not compile: ';' expected (and 2 more errors)");
    assertThat(result.path("tests").findValuesAsText("line_no")).containsOnly("31");
  }

  @Test
  void what_could_not_be_graded_gives_no_points_and_says_that_an_earlier_mark_stands()
      throws IOException {
    JsonNode result =
        read(SampleReports.report(SampleReports.good("a"), SampleReports.doubtful("b")));

    assertThat(points(result)).isEqualTo("Points 7/14");
    assertThat(conclusion(result)).isEqualTo("Some tests errored.");
    assertThat(result.path("tests").findValuesAsText("status"))
        .containsExactly("pass", "pass", "error", "error");
    assertThat(result.path("tests").findValuesAsText("message"))
        .containsExactly(
            "null",
            "null",
            "could not be graded this time; an earlier mark stands",
            "could not be graded this time; an earlier mark stands: the machine is busy");
  }

  @Test
  void a_result_is_never_without_a_test() throws IOException {
    JsonNode result = read(SampleReports.report());

    assertThat(result.path("tests")).hasSize(1);
    assertThat(conclusion(result)).isEqualTo("Some tests errored.");
  }

  @Test
  void a_hidden_check_does_not_tell_what_it_saw() throws IOException {
    var check =
        SampleReports.check(
            "window", Kind.TIMING, Status.FAILED, 2, "fed 17", SampleReports.PLACE, "try 17");
    Report report =
        SampleReports.report(SampleReports.entry("a", Outcome.GRADED, SampleReports.hidden(check)));

    assertThat(text(report)).doesNotContain("17").contains("failed (AsyncFetcher.java:31)");
  }

  @Test
  void a_result_that_no_environment_variable_could_hold_goes_without_messages() throws IOException {
    Report report =
        SampleReports.report(
            Collections.nCopies(200, SampleReports.hostile("y".repeat(390))).toArray(new Entry[0]));

    assertThat(ClassroomResult.base64(report).length()).isLessThan(ClassroomResult.LONGEST);
    assertThat(points(read(report))).isEqualTo("Points 200/1400");
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void nothing_that_the_reporter_prints_is_a_command(String nasty) throws IOException {
    Report report =
        SampleReports.report(SampleReports.hostile(nasty), SampleReports.hostile("other"));

    assertThat(ClassroomResult.base64(report)).matches("[A-Za-z0-9+/]+=*");
    for (JsonNode test : read(report).path("tests")) {
      assertThat(test.path("name").asText()).satisfies(Runner::readsNoCommand);
      assertThat(test.path("message").asText()).satisfies(Runner::readsNoCommand);
    }
  }

  private static String text(Report report) {
    return new String(
        Base64.getDecoder().decode(ClassroomResult.base64(report)), StandardCharsets.UTF_8);
  }

  private static JsonNode read(Report report) throws IOException {
    return new JsonMapper().readTree(text(report));
  }

  /** As the reporter adds up what it announces. */
  private static String points(JsonNode result) {
    int max = result.path("max_score").asInt();
    int total = 0;
    for (JsonNode test : result.path("tests")) {
      assertThat(test.path("score").isInt()).isTrue();
      total += test.path("score").asInt();
    }
    return max == 0 ? "" : "Points " + total + "/" + max;
  }

  /** As the reporter fills its table. */
  private static String consoleTable(JsonNode result) {
    int max = result.path("max_score").asInt();
    long passed =
        result.path("tests").findValuesAsText("status").stream().filter("pass"::equals).count();
    return String.format(
        Locale.ROOT, "%.2f/%d", (double) passed / result.path("tests").size() * max, max);
  }

  /** As the reporter ends. */
  private static String conclusion(JsonNode result) {
    return switch (result.path("status").asText()) {
      case "pass" -> "green";
      case "fail" -> "Some tests failed.";
      case "error" -> "Some tests errored.";
      default -> "unknown status";
    };
  }
}
