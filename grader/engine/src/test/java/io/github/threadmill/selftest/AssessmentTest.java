package io.github.threadmill.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.grade.Graded;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.overlay.Refusal;
import io.github.threadmill.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  private static final Attack ATTACK = Made.attack(Layer.JUDGEMENT, Layer.JUDGEMENT, false);

  private static Assessment of(Overlay overlay, Graded graded) {
    return Assessment.of(
        ATTACK, List.of(new Assessment.Try(overlay, graded)), Made.base(), Made.BARE);
  }

  @Test
  void one_point_more_than_the_base_is_a_gain() {
    Graded more = Made.graded(Outcome.GRADED, Verdict.passed(), Verdict.passed());
    assertThat(of(Made.CHANGED, more).gained()).containsExactly("has 4 points; weak has 2");
    assertThat(of(Made.CHANGED, more).succeeded()).isTrue();
  }

  @Test
  void as_many_points_as_the_base_are_no_gain() {
    assertThat(of(Made.CHANGED, Made.base()).succeeded()).isFalse();
    assertThat(of(Made.CHANGED, Made.base()).stoppedBy()).isEqualTo(Layer.JUDGEMENT);
  }

  @Test
  void a_submission_that_cannot_be_graded_is_harm() {
    Graded open =
        Made.graded(
            Outcome.COULD_NOT_GRADE, Verdict.passed(), Verdict.couldNotGrade("the process broke"));
    assertThat(of(Made.CHANGED, open).harmed())
        .containsExactly("could not be graded: the process broke");
  }

  @Test
  void the_layer_is_where_it_went_no_further() {
    Refusal refusal = new Refusal(Refusal.Kind.REJECTED, "is a link", null);
    Overlay refused = new Overlay(Map.of(), 0, List.of(), Optional.of(refusal));
    Graded rejected = Made.graded(Outcome.REJECTED, Made.failed(""), Made.failed(""));
    assertThat(of(refused, rejected).stoppedBy()).isEqualTo(Layer.INTAKE);
    assertThat(of(Made.BARE, Made.base()).stoppedBy()).isEqualTo(Layer.INTAKE);
    assertThat(of(Made.CHANGED, rejected).stoppedBy()).isEqualTo(Layer.GATE);
    assertThat(
            of(
                    Made.CHANGED,
                    Made.graded(Outcome.DOES_NOT_COMPILE, Made.failed(""), Made.failed("")))
                .stoppedBy())
        .isEqualTo(Layer.COMPILATION);
    assertThat(
            of(
                    Made.CHANGED,
                    Made.graded(
                        Outcome.GRADED,
                        Made.failed("ended the whole process in the middle of the check"),
                        Made.failed("")))
                .stoppedBy())
        .isEqualTo(Layer.CHILD);
  }

  @Test
  void what_must_not_run_and_ran_is_not_where_it_should_be() {
    Attack gated = Made.attack(Layer.GATE, Layer.CHILD, false);
    Assessment ran =
        Assessment.of(
            gated, List.of(new Assessment.Try(Made.CHANGED, Made.base())), Made.base(), Made.BARE);
    assertThat(ran.isWhereExpected(Defence.ALL)).isFalse();
    assertThat(ran.isWhereExpected(new Defence(false, io.github.threadmill.sandbox.Layers.ALL)))
        .isTrue();
  }
}
