package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.exercise.Kind;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.verdict.Status;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TerminalFeedbackTest {

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]+m");

  @Test
  void the_first_failure_is_told_in_full_and_the_others_in_a_line() {
    assertThat(text(SampleReports.report(SampleReports.partial("a"))))
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none

              ✓ 06.pages-in-order       Requires pages in order
              ✗ 06.in-flight-together   Requires in flight together
                  observed  at most 1 request in flight; needs 10
                  at        AsyncFetcher.java:31
                  help      start every request first, keep the futures, then combine them
                  next      grader/threadmill hint 06-async-fetcher
              · 06.window               Requires window
                                        blocked: 06.in-flight-together must pass first
              · 06.own-tests            Requires own tests
                                        not started

              1 of 7 points  (public checks only)\
            """);
  }

  @Test
  void what_was_refused_says_why_and_where() {
    assertThat(text(SampleReports.report(SampleReports.doesNotCompile("a"))))
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none

              ✗ does not compile: ';' expected (and 2 more errors)
                  at        AsyncFetcher.java:31

              0 of 7 points  (public checks only)\
            """);
  }

  @Test
  void several_exercises_end_with_all_points_together() {
    assertThat(
            text(
                SampleReports.report(
                    SampleReports.notStarted("a"),
                    SampleReports.noted(SampleReports.doubtful("a"), "changed pom.xml"))))
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none
              not started; begin with exercises/06-async-fetcher/README.md

            06-async-fetcher  Start all, wait for none

              ✓ 06.pages-in-order   Requires pages in order
              ? 06.window           Requires window
                                    no verdict: the machine is busy

              no mark this time; an earlier mark stands  (public checks only)
              note: changed pom.xml

            0 of 7 points in 1 exercise; 1 without a mark this time\
            """);
  }

  @Test
  void long_texts_wrap_under_themselves() {
    var check =
        SampleReports.check(
            "window",
            Kind.TIMING,
            Status.FAILED,
            2,
            "at most 1 request in flight; needs 10 (10 pages × 100 ms: one by one 1,000 ms,"
                + " together about 100 ms)\n"
                + "thread main waits",
            SampleReports.PLACE,
            null);

    assertThat(text(SampleReports.report(SampleReports.entry("a", Outcome.GRADED, check))))
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none

              ✗ 06.window   Requires window
                  observed  at most 1 request in flight; needs 10 (10 pages × 100 ms: one by one 1,000 ms,
                            together about 100 ms)
                            thread main waits
                  at        AsyncFetcher.java:31
                  next      grader/threadmill hint 06-async-fetcher

              0 of 2 points  (public checks only)\
            """);
  }

  @Test
  void a_hidden_check_does_not_tell_what_it_saw_and_leaves_the_first_place_to_a_public_one() {
    var open = SampleReports.check("open", Kind.TIMING, Status.FAILED, 2, "seen", null, null);
    var hidden =
        SampleReports.hidden(
            SampleReports.check(
                "hidden", Kind.TIMING, Status.FAILED, 2, "fed 17", SampleReports.PLACE, "try 17"));

    assertThat(text(SampleReports.report(SampleReports.entry("a", Outcome.GRADED, hidden, open))))
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none

              ✗ 06.hidden   Requires hidden (hidden check)
              ✗ 06.open     Requires open
                  observed  seen
                  next      grader/threadmill hint 06-async-fetcher

              0 of 4 points\
            """);
  }

  @Test
  void colours_change_no_text() {
    String painted = String.join("\n", TerminalFeedback.lines(SampleReports.everything(), true));

    assertThat(painted).contains("\u001b[31m✗ \u001b[0m06.in-flight-together");
    assertThat(COLOUR.matcher(painted).replaceAll("")).isEqualTo(text(SampleReports.everything()));
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void nothing_that_a_student_wrote_reaches_the_terminal_as_it_is(String nasty) {
    assertThat(TerminalFeedback.lines(SampleReports.report(SampleReports.hostile(nasty)), false))
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\u2028]"));
  }

  private static String text(Report report) {
    return String.join("\n", TerminalFeedback.lines(report, false));
  }
}
