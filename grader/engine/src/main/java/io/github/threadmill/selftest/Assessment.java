package io.github.threadmill.selftest;

import io.github.threadmill.grade.Graded;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of an attack.
 *
 * @param stoppedBy meaningful where it did not succeed
 * @param gained each mark that it should not have, in a line
 * @param harmed what is otherwise than it was, in a line each
 * @param leaked what it got to know or let out, in a line each
 */
record Assessment(
    Attack attack, Layer stoppedBy, List<String> gained, List<String> harmed, List<String> leaked) {

  /** How the findings on a check begin whose process did not end by itself as it should. */
  private static final List<String> ENDED =
      List.of(
          "did not finish",
          "ran out of memory",
          "ended the whole process",
          "closed its connection",
          "the observation");

  Assessment {
    gained = List.copyOf(gained);
    harmed = List.copyOf(harmed);
    leaked = List.copyOf(leaked);
  }

  /** One submission of an attack: an archive may hold several. */
  record Try(Overlay overlay, Graded graded) {}

  /**
   * Looks at the marks and at where it ended; what happened elsewhere is added by others.
   *
   * @param base what the same submission gets without the attack
   * @param bare the base's own overlay
   */
  static Assessment of(Attack attack, List<Try> tries, Graded base, Overlay bare) {
    List<String> gained = new ArrayList<>();
    List<String> harmed = new ArrayList<>();
    Layer last = Layer.INTAKE;
    for (Try each : tries) {
      Graded graded = each.graded();
      int honest = base.score().orElse(0);
      if (graded.score().orElse(0) > honest) {
        gained.add(
            "has %d points; %s has %d"
                .formatted(graded.score().getAsInt(), attack.facts().over(), honest));
      }
      if (graded.outcome() == Outcome.COULD_NOT_GRADE) {
        harmed.add("could not be graded: " + firstDoubt(graded));
      }
      Layer layer = layer(each, bare);
      last = layer.compareTo(last) > 0 ? layer : last;
    }
    return new Assessment(attack, last, gained, harmed, List.of());
  }

  private static String firstDoubt(Graded graded) {
    return graded.exercise().checks().stream()
        .map(check -> graded.verdicts().of(check))
        .filter(verdict -> verdict.status() == io.github.threadmill.verdict.Status.COULD_NOT_GRADE)
        .map(Verdict::observed)
        .findFirst()
        .orElse("");
  }

  private static Layer layer(Try each, Overlay bare) {
    if (each.overlay().refusal().isPresent() || each.overlay().sources().equals(bare.sources())) {
      return Layer.INTAKE;
    }
    return switch (each.graded().outcome()) {
      case DOES_NOT_COMPILE -> Layer.COMPILATION;
      case REJECTED -> Layer.GATE;
      case GRADED, NOT_STARTED, COULD_NOT_GRADE ->
          wasEnded(each.graded()) ? Layer.CHILD : Layer.JUDGEMENT;
    };
  }

  private static boolean wasEnded(Graded graded) {
    return graded.exercise().checks().stream()
        .map(check -> graded.verdicts().of(check).observed())
        .anyMatch(observed -> ENDED.stream().anyMatch(observed::startsWith));
  }

  /** With what was found elsewhere. */
  Assessment and(List<String> moreHarm, List<String> moreLeaks) {
    List<String> harm = new ArrayList<>(harmed);
    harm.addAll(moreHarm);
    List<String> leaks = new ArrayList<>(leaked);
    leaks.addAll(moreLeaks);
    return new Assessment(attack, stoppedBy, gained, harm, leaks);
  }

  boolean succeeded() {
    return !gained.isEmpty() || !harmed.isEmpty() || !leaked.isEmpty();
  }

  /**
   * Which layer to count it under: whatever ran and was not ended may have met the system's own.
   *
   * @param defence what there was
   */
  Layer countedUnder(Defence defence) {
    return stoppedBy == Layer.JUDGEMENT && defence.mustStop(attack) == Layer.SYSTEM
        ? Layer.SYSTEM
        : stoppedBy;
  }

  /** Whether it was stopped before its first run if it should be, and by the layer that should. */
  boolean isWhereExpected(Defence defence) {
    Layer expected = defence.mustStop(attack);
    return expected.isBeforeTheFirstRun()
        ? stoppedBy == expected
        : !stoppedBy.isBeforeTheFirstRun();
  }

  /** Everything that went wrong, in a line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    gained.forEach(line -> lines.add(attack.name() + " gained: " + line));
    harmed.forEach(line -> lines.add(attack.name() + " harmed: " + line));
    leaked.forEach(line -> lines.add(attack.name() + " leaked: " + line));
    return lines;
  }
}
