package io.github.threadmill.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.ExerciseFile;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.overlay.OverlayStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A check says the same through Surefire, as a student runs it, and through the grader. By default
 * for the stub, the reference and one wrong variant of each exercise; {@code
 * -Dthreadmill.parity=all} takes all variants.
 */
class SurefireParityIT {

  private static final boolean ALL = "all".equals(System.getProperty("threadmill.parity"));
  private static final int FEWEST_SUBMISSIONS = 9;

  private final Kit kit =
      new Kit(
          Path.of(System.getProperty("threadmill.home")).toAbsolutePath().normalize(),
          Path.of(System.getProperty("threadmill.jars")));

  @Test
  void a_check_says_the_same_in_mvn_test_and_in_the_grader(@TempDir Path temporary)
      throws Exception {
    StudentTree tree = StudentTree.copy(kit.home(), temporary);
    Map<String, Batch.Work> work = new LinkedHashMap<>();
    try (Workshop workshop = new Workshop(kit)) {
      for (String id : kit.exerciseIds()) {
        ExerciseHome home = publicHalf(kit.exercise(id));
        for (Path submission : submissions(kit.exercise(id))) {
          String name =
              submission.equals(home.folder()) ? "stub" : submission.getFileName().toString();
          String module = tree.add(home, name, submission);
          work.put(
              module,
              new Batch.Work(
                  workshop.prepare(home), module, new OverlayStep(home).over(submission)));
        }
      }
      assertThat(work.keySet()).hasSizeGreaterThanOrEqualTo(FEWEST_SUBMISSIONS);
      List<Graded> graded =
          new Batch(workshop.grader(), Batch.usualJobs())
              .grade(List.copyOf(work.values()), each -> {});
      Path log = Path.of("target", "parity.log");
      Files.createDirectories(log.toAbsolutePath().getParent());
      assertThat(tree.test(System.getProperty("threadmill.maven"), log))
          .as("verdicts of mvn test (its output is in %s)", log)
          .isEqualTo(table(List.copyOf(work.keySet()), graded));
    }
  }

  /** What a student has of an exercise. */
  private static ExerciseHome publicHalf(ExerciseHome home) {
    return new ExerciseHome(
        ExerciseFile.read(home.folder().resolve("exercise.json")), home.folder(), Optional.empty());
  }

  private static List<Path> submissions(ExerciseHome home) {
    List<Path> submissions = new ArrayList<>(List.of(home.folder()));
    home.reference().ifPresent(submissions::add);
    home.variants().stream()
        .filter(variant -> ALL || variant.getFileName().toString().startsWith("broken-"))
        .filter(variant -> !isRefused(variant))
        .limit(ALL ? Long.MAX_VALUE : 1)
        .forEach(submissions::add);
    return submissions;
  }

  /** What the grader refuses to run has verdicts under Surefire alone. */
  private static boolean isRefused(Path variant) {
    Path expected = variant.resolve("expected.json");
    try {
      return Files.exists(expected)
          && Files.readString(expected).contains("\"outcome\": \"rejected\"");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, Map<String, String>> table(List<String> modules, List<Graded> graded) {
    Map<String, Map<String, String>> table = new LinkedHashMap<>();
    for (int i = 0; i < modules.size(); i++) {
      table.put(modules.get(i), verdicts(graded.get(i)));
    }
    return table;
  }

  private static Map<String, String> verdicts(Graded graded) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    if (graded.outcome() != Outcome.DOES_NOT_COMPILE) {
      for (CheckSpec check : graded.exercise().checks()) {
        verdicts.put(check.id(), graded.verdicts().of(check).status().name());
      }
    }
    return verdicts;
  }
}
