package io.github.threadmill.selftest;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Honest submissions, and what they get when nobody else is there. */
final class Neighbours {

  private static final String NAME = "honest neighbour of ";

  private final Map<String, Batch.Work> work;
  private final Map<String, Graded> alone;

  private Neighbours(Map<String, Batch.Work> work, Map<String, Graded> alone) {
    this.work = work;
    this.alone = alone;
  }

  /** Grades one neighbour for each exercise of some attacks, one after the other. */
  static Neighbours gradedAlone(
      List<Attack> attacks, Kit kit, Stage stage, Workshop workshop, Consumer<Graded> progress)
      throws IOException, InterruptedException {
    Map<String, Batch.Work> work = new LinkedHashMap<>();
    for (Attack attack : attacks) {
      String id = attack.facts().exercise();
      if (!work.containsKey(id)) {
        ExerciseHome home = kit.exercise(id);
        work.put(
            id,
            new Batch.Work(
                workshop.prepare(home),
                NAME + id,
                new Intake(kit).alone(home, stage.neighbour(home)).overlay()));
      }
    }
    Map<String, Graded> alone = new LinkedHashMap<>();
    for (Graded each :
        new Batch(workshop.grader(), 1).grade(List.copyOf(work.values()), progress)) {
      alone.put(each.exercise().id(), each);
    }
    return new Neighbours(work, alone);
  }

  /** The neighbour of an exercise, to be graded beside others. */
  Batch.Work work(ExerciseHome home) {
    return Objects.requireNonNull(work.get(home.exercise().id()));
  }

  /** What neighbours have got beside attacks that they had not got alone, in a line each. */
  List<String> differences(List<Graded> graded) {
    List<String> lines = new ArrayList<>();
    for (Graded each : graded) {
      if (each.submission().startsWith(NAME)) {
        Graded before = Objects.requireNonNull(alone.get(each.exercise().id()));
        lines.addAll(differences(before, each));
      }
    }
    return lines;
  }

  static List<String> differences(Graded alone, Graded beside) {
    List<String> lines = new ArrayList<>();
    if (alone.outcome() != beside.outcome()) {
      lines.add(
          "%s: %s alone, %s beside attacks"
              .formatted(beside.submission(), alone.outcome(), beside.outcome()));
    }
    for (CheckSpec check : beside.exercise().checks()) {
      Verdict before = alone.verdicts().of(check);
      Verdict now = beside.verdicts().of(check);
      if (before.status() != now.status()) {
        lines.add(
            "%s: %s is %s alone, %s beside attacks: %s"
                .formatted(
                    beside.submission(),
                    check.id(),
                    before.status(),
                    now.status(),
                    now.observed()));
      }
    }
    return lines;
  }
}
