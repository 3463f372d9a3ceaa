package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.exercise.Kind;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GithubSummaryTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^(`{3,})text$.*?^\\1$");
  private static final Pattern SPAN = Pattern.compile("(?<!`)(`+)(?!`)(.*?)(?<!`)\\1(?!`)");

  @Test
  void an_entry_has_a_heading_a_table_its_first_failure_and_its_notes() {
    Report report =
        SampleReports.report(
            SampleReports.noted(SampleReports.partial("a"), "changed a protected file: pom.xml"));

    assertThat(GithubSummary.markdown(report))
        .isEqualTo(
            """
            ### 06-async-fetcher Start all, wait for none: 1 of 7 points (public checks only)

            | | check | what it requires | points |
            |:-:|:--|:--|--:|
            | ✓ | 06.pages-in-order | Requires pages in order | 1/1 |
            | ✗ | 06.in-flight-together | Requires in flight together | 0/2 |
            | · | 06.window | Requires window | 0/3 |
            | · | 06.own-tests | Requires own tests | 0/1 |

            ```text
            ✗ 06.in-flight-together   Requires in flight together
              observed  at most 1 request in flight; needs 10
              at        AsyncFetcher.java:31
              help      start every request first, keep the futures, then combine them
              next      grader/threadmill hint 06-async-fetcher
            ```

            - note: `changed a protected file: pom.xml`

            """);
  }

  @Test
  void submissions_are_named_where_there_are_several() {
    Report report =
        SampleReports.report(SampleReports.notStarted("a"), SampleReports.doubtful("b`"));

    assertThat(GithubSummary.markdown(report))
        .isEqualTo(
            """
            ### 06-async-fetcher Start all, wait for none: 0 of 7 points (public checks only)

            Submission: `a`

            | | check | what it requires | points |
            |:-:|:--|:--|--:|
            | · | 06.window | Requires window | 0/7 |

            Not started; begin with exercises/06-async-fetcher/README.md

            ### 06-async-fetcher Start all, wait for none: no mark this time (public checks only)

            Submission: `` b` ``

            | | check | what it requires | points |
            |:-:|:--|:--|--:|
            | ✓ | 06.pages-in-order | Requires pages in order | 3/3 |
            | ? | 06.window | Requires window | 0/4 |

            An earlier mark stands. No verdict:

            ```text
            ? 06.window   Requires window
              observed  the machine is busy
            ```

            """);
  }

  @Test
  void what_was_refused_says_why_and_where() {
    assertThat(GithubSummary.markdown(SampleReports.report(SampleReports.doesNotCompile("a"))))
        .endsWith(
            """
            It does not compile:

            ```text
            ';' expected (and 2 more errors)
            at src/main/java/threadmill/fetcher/AsyncFetcher.java:31
            ```

            """);
  }

  @Test
  void a_hidden_check_does_not_tell_what_it_saw() {
    var check =
        SampleReports.check(
            "window", Kind.TIMING, Status.FAILED, 2, "fed 17", SampleReports.PLACE, "try 17");

    assertThat(
            GithubSummary.markdown(
                SampleReports.report(
                    SampleReports.entry("a", Outcome.GRADED, SampleReports.hidden(check)))))
        .isEqualTo(
            """
            ### 06-async-fetcher Start all, wait for none: 0 of 2 points

            | | check | what it requires | points |
            |:-:|:--|:--|--:|
            | ✗ | 06.window | Requires window (hidden check) | 0/2 |

            ```text
            ✗ 06.window   Requires window (hidden check)
              at        AsyncFetcher.java:31
              next      grader/threadmill hint 06-async-fetcher
            ```

            """);
  }

  @Test
  void a_summary_is_cut_between_two_entries_and_says_so() {
    Entry[] entries = Collections.nCopies(5_000, SampleReports.partial("a")).toArray(new Entry[0]);
    String markdown = GithubSummary.markdown(SampleReports.report(entries));
    int shown = markdown.split("^### |\n### ", -1).length - 1;

    assertThat(markdown.getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(GithubSummary.MOST_BYTES - 2_000, GithubSummary.MOST_BYTES);
    assertThat(markdown)
        .endsWith(
            "```\n\n"
                + (5_000 - shown)
                + " more entries are left out: a job summary holds 1 MiB at most. The log of this"
                + " step has them all.\n");
  }

  @ParameterizedTest
  @FieldSource("io.github.threadmill.report.SampleReports#NASTY")
  void whatever_a_student_wrote_stands_in_code(String nasty) {
    assertThat(outsideOfCode(report(nasty))).isEqualTo(outsideOfCode(report("plain")));
  }

  private static String report(String text) {
    return GithubSummary.markdown(
        SampleReports.report(
            SampleReports.hostile(text),
            SampleReports.refused("b", Outcome.REJECTED, text, new Place(text, 1))));
  }

  /** As Markdown finds code: blocks by their fences first, then spans by runs of equal length. */
  private static String outsideOfCode(String markdown) {
    String withoutBlocks = BLOCK.matcher(markdown).replaceAll("BLOCK");
    return SPAN.matcher(withoutBlocks).replaceAll("SPAN");
  }
}
