package io.github.threadmill.validate;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.overlay.OverlayStep;
import io.github.threadmill.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Something whose verdicts are known beforehand.
 *
 * @param name {@code stub}, {@code reference} or the variant's folder
 */
record Case(ExerciseHome home, String name, Overlay overlay, Expected expected) {

  static List<Case> of(ExerciseHome home) {
    OverlayStep overlays = new OverlayStep(home);
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(home, "stub", overlays.stub(), Expected.nothingStarted(home.exercise())));
    home.reference()
        .ifPresent(
            root ->
                cases.add(new Case(home, "reference", overlays.over(root), Expected.fullMarks())));
    for (Path root : home.variants()) {
      String name = root.getFileName().toString();
      Expected expected =
          name.startsWith("accepted-")
              ? Expected.fullMarks()
              : Expected.of(root.resolve("expected.json"), home.exercise());
      cases.add(new Case(home, name, overlays.over(root), expected));
    }
    return cases;
  }

  /** Whether it is a wrong answer. */
  boolean isBroken() {
    return name.startsWith("broken-");
  }

  /** Whether a check that it must fail is among the expected ones. */
  boolean kills(String checkId) {
    return expected.failed().contains(checkId);
  }

  /** The outcome, if it is not the expected one, and each verdict that is not, in a line each. */
  List<String> differences(Graded graded) {
    List<String> differences = new ArrayList<>();
    if (graded.outcome() != expected.outcome()) {
      differences.add(
          "%s %s: should be %s, was %s"
              .formatted(home.exercise().id(), name, expected.outcome(), graded.outcome()));
    }
    differences.addAll(wrongVerdicts(graded));
    return differences;
  }

  /** Whether a check has another verdict than the expected one. */
  boolean isWrong(CheckSpec check, Graded graded) {
    return graded.verdicts().of(check).status() != expected.of(check);
  }

  /** Each verdict that is not the expected one, in a line. */
  List<String> wrongVerdicts(Graded graded) {
    return home.exercise().checks().stream()
        .filter(check -> isWrong(check, graded))
        .map(
            check -> {
              Verdict got = graded.verdicts().of(check);
              return "%s %s: %s should be %s, was %s: %s"
                  .formatted(
                      home.exercise().id(),
                      name,
                      check.id(),
                      expected.of(check),
                      got.status(),
                      got.observed());
            })
        .toList();
  }
}
