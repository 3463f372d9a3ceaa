package io.github.threadmill.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Limits;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.verdict.Verdict;
import io.github.threadmill.verdict.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private final Exercise exercise =
      new Exercise(
          "06-async-fetcher",
          "Start all, wait for none",
          "threadmill.fetcher",
          List.of("**"),
          List.of(
              check("06.pages-in-order", "The outcomes stand in order", 1),
              check("06.in-flight-together", "All are in flight", 2),
              check("06.window", "A limit holds", 2),
              check("06.no-blocking", "No thread waits", 1),
              check("06.late", "A deadline holds", 1)),
          List.of(),
          Limits.DEFAULT,
          false,
          false,
          List.of());

  private final Verdicts verdicts = new Verdicts(exercise);

  @Test
  void every_check_has_a_line_whatever_its_verdict() {
    put(0, Verdict.passed());
    put(1, Verdict.failed(new Finding("at most 1", null, null)));
    put(2, Verdict.blocked("06.in-flight-together must pass first"));
    put(3, Verdict.notStarted("to do"));

    assertThat(text())
        .isEqualTo(
            """

            06-async-fetcher  Start all, wait for none: 1 of 7 points of the public checks
              ✓ 06.pages-in-order            passed       The outcomes stand in order
              ✗ 06.in-flight-together        failed       All are in flight
              · 06.window                    blocked      A limit holds
              · 06.no-blocking               not started  No thread waits
              ? 06.late                      no verdict   A deadline holds
              Stuck? grader/threadmill hint 06-async-fetcher
            """);
  }

  @Test
  void a_fresh_exercise_says_where_to_begin() {
    verdicts.putAll(Verdict.notStarted("to do"));
    assertThat(text())
        .contains(": 0 of 7 points")
        .endsWith(
            "  Begin with exercises/06-async-fetcher/README.md; the code to write stands in"
                + " exercises/06-async-fetcher/src/main/java.\n");
  }

  @Test
  void when_all_pass_the_next_exercise_waits() {
    verdicts.putAll(Verdict.passed());
    assertThat(text())
        .contains(": 7 of 7 points")
        .endsWith("  All of them pass. The next exercise waits in exercises/.\n");
  }

  private String text() {
    return String.join("\n", Summary.text(exercise, verdicts));
  }

  private void put(int index, Verdict verdict) {
    verdicts.put(exercise.checks().get(index), verdict);
  }

  private static CheckSpec check(String id, String title, int points) {
    return new CheckSpec(id, Kind.TIMING, title, points, List.of(), Visibility.PUBLIC);
  }
}
