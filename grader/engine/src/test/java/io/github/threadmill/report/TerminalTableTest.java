package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.exercise.Kind;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TerminalTableTest {

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]+m");

  @Test
  void each_outcome_has_its_row_and_the_last_line_is_the_tally() {
    assertThat(text(SampleReports.everything()))
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none  (public checks only)

              anna-schmidt  7/7  ██████████
              sample-01     1/7  █·········  failed: in-flight-together
                                             blocked: window
                                             not started: own-tests
              sample-02     0/7  ··········  not started
              sample-03     0/7  ··········  does not compile: ';' expected (and 2 more errors)
                                             (AsyncFetcher.java:31)
              sample-04     0/7  ··········  rejected: System.exit is not allowed (AsyncFetcher.java:31)
              sample-05     –/7  ··········  could not be graded: 06.window the machine is busy
                                             an earlier mark stands

            2 graded, 1 not started, 1 does not compile, 1 rejected, 1 could not be graded; \
            mean mark 23 % (of 5)\
            """);
  }

  @Test
  void a_message_that_begins_with_its_place_is_not_told_the_place_again() {
    assertThat(
            text(
                SampleReports.report(
                    SampleReports.refused(
                        "sample-01",
                        Outcome.REJECTED,
                        "AsyncFetcher.java:31 calls System.exit: it is closed",
                        SampleReports.PLACE))))
        .contains("rejected: AsyncFetcher.java:31 calls System.exit: it is closed\n");
  }

  @Test
  void many_failed_checks_wrap_under_themselves() {
    assertThat(text(SampleReports.report(failures("a-student-with-quite-a-long-name-2026-17"))))
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none  (public checks only)

              a-student-with-q…ng-name-2026-17  0/6  ··········  failed: in-flight-together, one-page-fails,
                                                                 never-one-more, next-starts-at-once,
                                                                 no-thread-waits, own-tests-find-it

            1 graded\
            """);
  }

  @Test
  void notes_stand_under_the_row_and_do_not_flood_it() {
    Entry entry =
        SampleReports.noted(
            SampleReports.good("a"), "changed a protected file: pom.xml", "b", "c", "d", "e");

    assertThat(text(SampleReports.report(entry, SampleReports.good("other"))))
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none  (public checks only)

              a      7/7  ██████████  note: changed a protected file: pom.xml
                                      note: b
                                      note: c
                                      and 2 more notes in report.json
              other  7/7  ██████████

            2 graded; mean mark 100 % (of 2)\
            """);
  }

  @Test
  void names_of_any_script_keep_the_columns() {
    assertThat(
            text(
                SampleReports.report(
                    SampleReports.good("李雷"),
                    SampleReports.good("Zoe\u0308"),
                    SampleReports.good("ann"))))
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none  (public checks only)

              李雷  7/7  ██████████
              Zoë   7/7  ██████████
              ann   7/7  ██████████

            3 graded; mean mark 100 % (of 3)\
            """
                .replace("Zoë", "Zoe\u0308"));
  }

  @Test
  void a_table_with_a_hidden_check_has_no_label() {
    Checked hidden = SampleReports.hidden(SampleReports.passed("window", 2));

    assertThat(text(SampleReports.report(SampleReports.entry("a", Outcome.GRADED, hidden))))
        .doesNotContain("public checks only");
  }

  @Test
  void nothing_at_all_is_said_in_words() {
    assertThat(text(SampleReports.report())).isEqualTo("\nnothing was graded");
  }

  @Test
  void colours_change_no_text() {
    String painted = String.join("\n", TerminalTable.lines(SampleReports.everything(), true));

    assertThat(painted).contains("\u001b[31mfailed:\u001b[0m in-flight-together");
    assertThat(COLOUR.matcher(painted).replaceAll("")).isEqualTo(text(SampleReports.everything()));
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void no_name_breaks_its_row(String nasty) {
    assertThat(TerminalTable.lines(SampleReports.report(SampleReports.partial(nasty)), false))
        .hasSize(8)
        .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(100));
    assertThat(TerminalTable.lines(SampleReports.report(SampleReports.hostile(nasty)), false))
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\u2028]"));
  }

  private static Entry failures(String name) {
    return SampleReports.entry(
        name,
        Outcome.GRADED,
        failed("in-flight-together"),
        failed("one-page-fails"),
        failed("never-one-more"),
        failed("next-starts-at-once"),
        failed("no-thread-waits"),
        failed("own-tests-find-it"));
  }

  private static Checked failed(String name) {
    return SampleReports.check(name, Kind.TIMING, Status.FAILED, 1, "seen", null, null);
  }

  private static String text(Report report) {
    return String.join("\n", TerminalTable.lines(report, false));
  }
}
