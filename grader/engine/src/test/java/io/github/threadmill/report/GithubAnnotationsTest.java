package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.exercise.Kind;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GithubAnnotationsTest {

  @Test
  void a_failed_check_stands_at_its_line_in_the_repository() {
    assertThat(
            GithubAnnotations.lines(
                SampleReports.report(SampleReports.partial("a")), id -> "exercises/" + id))
        .containsExactly(
            "::error file=exercises/06-async-fetcher/src/main/java/threadmill/fetcher/"
                + "AsyncFetcher.java,line=31,title=06.in-flight-together::"
                + "Requires in flight together%0A"
                + "at most 1 request in flight; needs 10%0A"
                + "start every request first, keep the futures, then combine them");
  }

  @Test
  void each_outcome_says_what_there_is_to_say() {
    assertThat(GithubAnnotations.lines(SampleReports.everything()))
        .containsExactly(
            "::error file=src/main/java/threadmill/fetcher/AsyncFetcher.java,line=31,"
                + "title=06.in-flight-together::Requires in flight together%0A"
                + "at most 1 request in flight; needs 10%0A"
                + "start every request first, keep the futures, then combine them",
            "::error file=src/main/java/threadmill/fetcher/AsyncFetcher.java,line=31,"
                + "title=06-async-fetcher does not compile::';' expected (and 2 more errors)",
            "::error file=src/main/java/threadmill/fetcher/AsyncFetcher.java,line=31,"
                + "title=06-async-fetcher was rejected::System.exit is not allowed",
            "::error title=06-async-fetcher could not be graded::"
                + "No mark this time; an earlier mark stands.");
  }

  @Test
  void full_marks_need_no_annotation() {
    assertThat(GithubAnnotations.lines(SampleReports.report(SampleReports.good("a")))).isEmpty();
  }

  @Test
  void ten_findings_are_all_shown() {
    assertThat(GithubAnnotations.lines(failures(10)))
        .hasSize(10)
        .allMatch(line -> line.endsWith("title=06.window::Requires window%0Atoo early"));
  }

  @Test
  void the_tenth_line_says_how_many_were_left_out() {
    assertThat(GithubAnnotations.lines(failures(12)))
        .hasSize(10)
        .last()
        .isEqualTo("::error title=More findings::3 more findings are in the log of this step");
  }

  @Test
  void percent_signs_line_ends_colons_and_commas_are_escaped() {
    assertThat(WorkflowCommand.error(new Place("a:b,c%d\r\n", 3), "e:f,g%", "h:i,j%k\r\nl"))
        .isEqualTo("::error file=a%3Ab%2Cc%25d%0D%0A,line=3,title=e%3Af%2Cg%25::h:i,j%25k%0D%0Al");
  }

  @Test
  void a_hidden_check_does_not_tell_what_it_saw() {
    Checked check =
        SampleReports.check(
            "window", Kind.TIMING, Status.FAILED, 2, "fed 17", SampleReports.PLACE, "try 17");

    assertThat(
            GithubAnnotations.lines(
                SampleReports.report(
                    SampleReports.entry("a", Outcome.GRADED, SampleReports.hidden(check)))))
        .containsExactly(
            "::error file=src/main/java/threadmill/fetcher/AsyncFetcher.java,line=31,"
                + "title=06.window::Requires window");
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void nothing_that_a_student_wrote_becomes_a_command(String nasty) {
    Report report =
        SampleReports.report(
            SampleReports.hostile(nasty),
            SampleReports.refused(nasty, Outcome.DOES_NOT_COMPILE, nasty, null),
            SampleReports.refused(nasty, Outcome.REJECTED, nasty, new Place(nasty, 1)));

    List<String> lines = GithubAnnotations.lines(report);

    assertThat(lines).hasSize(3);
    for (String line : lines) {
      assertThat(line).matches("::error (file=[^,:]*,line=[0-9]+,)?title=[^,:]*::[^\\p{Cntrl}]*");
      Runner.readsNoCommand(line.substring("::error ".length()));
    }
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void no_printed_feedback_is_a_command(String nasty) {
    Report report =
        SampleReports.report(
            SampleReports.hostile(nasty),
            SampleReports.refused(nasty, Outcome.REJECTED, nasty, new Place(nasty, 1)));

    TerminalFeedback.lines(report, false).forEach(Runner::readsNoCommand);
    TerminalTable.lines(report, false).forEach(Runner::readsNoCommand);
  }

  private static Report failures(int count) {
    Checked check =
        SampleReports.check("window", Kind.TIMING, Status.FAILED, 2, "too early", null, null);
    Entry entry = SampleReports.entry("a", Outcome.GRADED, check);
    return SampleReports.report(Collections.nCopies(count, entry).toArray(new Entry[0]));
  }
}
