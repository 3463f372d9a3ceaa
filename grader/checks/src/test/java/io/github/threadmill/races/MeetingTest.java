package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingTest {

  @Test
  void each_operation_meets_each_once() {
    assertThat(Meeting.among(3, 1))
        .extracting(Meeting::together)
        .containsExactly(
            List.of(List.of(0), List.of(0)),
            List.of(List.of(0), List.of(1)),
            List.of(List.of(0), List.of(2)),
            List.of(List.of(1), List.of(1)),
            List.of(List.of(1), List.of(2)),
            List.of(List.of(2), List.of(2)));
    assertThat(Meeting.among(3, 1)).extracting(Meeting::after).containsOnly(List.of());
  }

  @Test
  void with_two_each_all_are_made_afterwards_and_pairs_cross() {
    assertThat(Meeting.among(2, 2))
        .containsExactly(
            new Meeting(List.of(List.of(0), List.of(0)), List.of(0, 1)),
            new Meeting(List.of(List.of(0), List.of(1)), List.of(0, 1)),
            new Meeting(List.of(List.of(1), List.of(1)), List.of(0, 1)),
            new Meeting(List.of(List.of(0, 0), List.of(0, 0)), List.of()),
            new Meeting(List.of(List.of(0, 1), List.of(1, 0)), List.of()),
            new Meeting(List.of(List.of(1, 1), List.of(1, 1)), List.of()));
  }

  @Test
  void shorter_ones_have_nothing_or_one_operation_afterwards() {
    List<List<Integer>> together = List.of(List.of(0), List.of(1));

    assertThat(new Meeting(together, List.of(0, 1)).shorter())
        .extracting(Meeting::after)
        .containsExactly(List.of(), List.of(0), List.of(1));
    assertThat(new Meeting(together, List.of()).shorter()).isEmpty();
  }

  @Test
  void a_scenario_of_lincheck_is_the_meeting_that_it_was_made_of() {
    assertThat(Meeting.among(3, 2))
        .allSatisfy(
            meeting ->
                assertThat(LincheckOperations.meeting(LincheckOperations.scenario(meeting)))
                    .isEqualTo(meeting));
  }
}
