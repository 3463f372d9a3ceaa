package io.github.threadmill.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Limits;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.feedback.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final CheckSpec FIRST = check("06.first", 2);
  private static final CheckSpec SECOND = check("06.second", 3);
  private static final CheckSpec THIRD = check("06.third", 5, "06.first", "06.second");

  private final Verdicts verdicts =
      new Verdicts(
          new Exercise(
              "06-sample",
              "Sample",
              "threadmill.sample",
              List.of("**"),
              List.of(FIRST, SECOND, THIRD),
              List.of(),
              Limits.DEFAULT,
              false,
              false,
              List.of()));

  @Test
  void what_was_not_run_has_no_verdict_and_stands_in_nobodys_way() {
    assertThat(verdicts.of(THIRD)).isEqualTo(Verdict.couldNotGrade("was not run"));
    assertThat(verdicts.obstacle(THIRD)).isEmpty();
    assertThat(verdicts.score()).isZero();
  }

  @Test
  void passed_checks_make_the_score_and_clear_the_way() {
    verdicts.put(FIRST, Verdict.passed());
    verdicts.put(SECOND, Verdict.passed());
    assertThat(verdicts.obstacle(THIRD)).isEmpty();
    assertThat(verdicts.score()).isEqualTo(5);
  }

  @Test
  void the_first_check_that_failed_is_named_as_the_obstacle() {
    verdicts.put(FIRST, Verdict.failed(new Finding("seen", null, null)));
    verdicts.put(SECOND, Verdict.failed(new Finding("seen", null, null)));
    assertThat(verdicts.obstacle(THIRD)).contains(Verdict.blocked("06.first must pass first"));
  }

  @Test
  void what_is_blocked_blocks_in_turn() {
    verdicts.put(SECOND, Verdict.blocked("06.first must pass first"));
    assertThat(verdicts.obstacle(THIRD)).contains(Verdict.blocked("06.second must pass first"));
  }

  @Test
  void what_was_not_started_is_handed_on() {
    verdicts.put(FIRST, Verdict.notStarted("Fetcher.fetch() is not implemented yet"));
    assertThat(verdicts.obstacle(THIRD))
        .contains(Verdict.notStarted("Fetcher.fetch() is not implemented yet"));
  }

  @Test
  void without_a_verdict_on_what_it_needs_a_check_has_none_either() {
    verdicts.put(FIRST, Verdict.couldNotGrade("no memory"));
    assertThat(verdicts.obstacle(THIRD))
        .contains(Verdict.couldNotGrade("needs 06.first, which could not be graded"));
  }

  @Test
  void one_verdict_can_stand_everywhere() {
    verdicts.put(FIRST, Verdict.passed());
    verdicts.putAll(Verdict.blocked("does not compile"));
    assertThat(List.of(FIRST, SECOND, THIRD))
        .allSatisfy(check -> assertThat(verdicts.of(check).status()).isEqualTo(Status.BLOCKED));
    assertThat(verdicts.score()).isZero();
  }

  private static CheckSpec check(String id, int points, String... needs) {
    return new CheckSpec(id, Kind.CORRECTNESS, "Title", points, List.of(needs), Visibility.PUBLIC);
  }
}
