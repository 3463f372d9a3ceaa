package io.github.threadmill.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every exercise of this repository holds what it promises. Of the wrong answers only as many are
 * graded as it takes for each check to be failed once; {@code -Dthreadmill.validate=all} takes all.
 */
class ValidateIT {

  private static final int FEWEST_EXERCISES = 16;
  private static final int FEWEST_CASES = 150;

  private static final Validation.Scope SCOPE =
      "all".equals(System.getProperty("threadmill.validate"))
          ? Validation.Scope.EVERYTHING
          : Validation.Scope.ONE_FOR_EACH_CHECK;

  @Test
  void stubs_references_and_variants_get_the_verdicts_that_they_should() throws Exception {
    Kit kit =
        new Kit(
            Path.of(System.getProperty("threadmill.home")),
            Path.of(System.getProperty("threadmill.jars")));
    List<ExerciseHome> homes = kit.exerciseIds().stream().map(kit::exercise).toList();
    assertThat(homes).hasSizeGreaterThanOrEqualTo(FEWEST_EXERCISES);
    try (Workshop workshop = new Workshop(kit)) {
      Validation.Result result =
          new Validation(workshop, 2 * Batch.usualJobs())
              .validate(homes, SCOPE, 1, new Validation.Audience() {});
      assertThat(result.problems()).isEmpty();
      assertThat(result.submissions()).isGreaterThanOrEqualTo(FEWEST_CASES);
    }
  }
}
