package io.github.threadmill.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.lab.Stage;
import io.github.threadmill.races.OnStage;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final String USE =
      """
      public class Use implements java.util.function.IntUnaryOperator {
        public int applyAsInt(int n) {
          if (n < 0) {
            return Subject.twice(n);
          }
          return new Within().next(n);
        }
        private static class Within {
          int next(int n) {
            if (n == 0) {
              throw new IllegalArgumentException();
            }
            return n + 1;
          }
        }
      }
      """;

  /** Before the first line of {@link #USE} that is shown above: a package and its imports. */
  private static final int ABOVE = 6;

  private final Stage stage =
      OnStage.of("public class Subject { public static int twice(int n) { return 2 * n; } }", USE);
  private final Class<?> use = stage.checkClass("sample.Use");

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void lines_that_were_not_run_are_named_those_of_nested_classes_included() throws Exception {
    try (Coverage coverage = new Coverage(use)) {
      assertThat(probed(coverage).applyAsInt(1)).isEqualTo(2);
      Coverage.Covered covered = coverage.measured();
      assertThat(covered.missed()).containsExactlyInAnyOrder(ABOVE + 4, ABOVE + 11);
      assertThat(covered.run()).isEqualTo(covered.lines() - 2);
    }
  }

  @Test
  void what_is_run_adds_up() throws Exception {
    try (Coverage coverage = new Coverage(use)) {
      IntUnaryOperator probed = probed(coverage);
      assertThat(coverage.measured().missed()).contains(ABOVE + 4, ABOVE + 6, ABOVE + 11);
      assertThat(probed.applyAsInt(1)).isEqualTo(2);
      assertThat(probed.applyAsInt(-1)).isEqualTo(-2);
      assertThatThrownBy(() -> probed.applyAsInt(0)).isInstanceOf(IllegalArgumentException.class);
      assertThat(coverage.measured().missed()).isEmpty();
    }
  }

  @Test
  void nothing_is_run_yet_and_another_measurement_does_not_count() throws Exception {
    try (Coverage one = new Coverage(use);
        Coverage other = new Coverage(use)) {
      assertThat(probed(one).applyAsInt(1)).isEqualTo(2);
      assertThat(other.measured().run()).isZero();
    }
  }

  @Test
  void a_class_that_is_on_no_stage_cannot_be_measured() {
    assertThatThrownBy(() -> new Coverage(CoverageTest.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static IntUnaryOperator probed(Coverage coverage) throws ReflectiveOperationException {
    return (IntUnaryOperator) coverage.probed().getConstructor().newInstance();
  }
}
