package io.github.threadmill.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTextTest {

  @Test
  void a_finding_reads_from_the_requirement_to_the_next_command() {
    Finding finding =
        new Finding(
            "at most 1 request in flight; needs 10",
            new Place("src/main/java/threadmill/fetcher/AsyncFetcher.java", 31),
            "start every request first, keep the futures, then combine them");

    assertThat(text(finding, "06.in-flight-together", "Requests are in flight at the same time"))
        .isEqualTo(
            """
            06.in-flight-together   Requests are in flight at the same time
              observed  at most 1 request in flight; needs 10
              at        AsyncFetcher.java:31
              help      start every request first, keep the futures, then combine them
              next      grader/threadmill hint 06-async-fetcher\
            """);
  }

  @Test
  void what_is_not_known_is_left_out() {
    List<String> lines = FindingText.lines("06.a", "Title", new Finding("seen", null, null), null);
    assertThat(lines).containsExactly("06.a   Title", "  observed  seen");
  }

  @Test
  void further_lines_of_what_was_observed_stand_below_the_first() {
    assertThat(text(new Finding("did not finish\nmain waits\npool-1 waits", null, null), "1", "t"))
        .isEqualTo(
            """
            1   t
              observed  did not finish
                        main waits
                        pool-1 waits
              next      grader/threadmill hint 06-async-fetcher\
            """);
  }

  @Test
  void there_are_eight_lines_at_the_most() {
    Finding longest = new Finding("line\n".repeat(50), new Place("A.java", 1), "one\ntwo\nthree");
    assertThat(FindingText.lines("06.a", "Title", longest, "next")).hasSize(8);
  }

  @Test
  void indented_lines_are_shown_as_far_as_a_screen_goes() {
    Finding trace = new Finding("a\n" + "  step\n".repeat(50) + "b", null, null);
    assertThat(FindingText.lines("06.a", "Title", trace, null))
        .hasSize(1 + 1 + 24 + 1)
        .contains("              step")
        .last()
        .asString()
        .endsWith(" b");
  }

  @Test
  void text_of_the_students_cannot_reach_the_terminal() {
    Finding finding = new Finding("threw \u001b[2J\u202eevil\ttext", null, "a\rb");
    assertThat(FindingText.lines("06.a", "Title", finding, null))
        .containsExactly("06.a   Title", "  observed  threw ?[2J?evil?text", "  help      a?b");
  }

  @Test
  void a_line_is_cut_off_where_nobody_would_read_on() {
    List<String> lines =
        FindingText.lines("06.a", "Title", new Finding("x".repeat(401), null, null), null);
    assertThat(lines.get(1)).isEqualTo("  observed  " + "x".repeat(400) + "…");
  }

  private static String text(Finding finding, String id, String title) {
    return String.join(
        "\n", FindingText.lines(id, title, finding, "grader/threadmill hint 06-async-fetcher"));
  }
}
