package io.github.threadmill.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.grade.Outcome;
import io.github.threadmill.verdict.Verdict;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  @Test
  void the_same_verdicts_are_no_difference_whatever_they_say() {
    assertThat(
            Neighbours.differences(
                Made.base(), Made.graded(Outcome.GRADED, Verdict.passed(), Made.failed("late"))))
        .isEmpty();
  }

  @Test
  void a_lost_verdict_is_told() {
    assertThat(
            Neighbours.differences(
                Made.base(),
                Made.graded(Outcome.GRADED, Made.failed("was disturbed"), Made.failed("slow"))))
        .containsExactly(
            "neighbour evil: 06.first is PASSED without attacks, FAILED beside them: was"
                + " disturbed");
  }

  @Test
  void a_mark_that_is_left_open_is_told() {
    assertThat(
            Neighbours.differences(
                Made.base(),
                Made.graded(Outcome.COULD_NOT_GRADE, Verdict.passed(), Made.failed("slow"))))
        .containsExactly("neighbour evil: GRADED without attacks, COULD_NOT_GRADE beside them");
  }
}
