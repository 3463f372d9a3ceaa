package io.github.threadmill.selftest;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.overlay.OverlayStep;
import io.github.threadmill.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Ordinary submissions, right and wrong, and what they get in a batch without attacks. */
final class Neighbours {

  private final List<Batch.Work> work;
  private final List<Graded> before;

  private Neighbours(List<Batch.Work> work, List<Graded> before) {
    this.work = List.copyOf(work);
    this.before = List.copyOf(before);
  }

  /**
   * Grades neighbours that nobody attacks.
   *
   * @param attacks whose exercises they are to
   * @param count how many; at most as many as these exercises have answers
   */
  static Neighbours graded(
      List<Attack> attacks,
      int count,
      Kit kit,
      Workshop workshop,
      Batch batch,
      Consumer<Graded> progress)
      throws IOException, InterruptedException {
    Deque<Deque<Batch.Work>> exercises = new ArrayDeque<>();
    for (String id :
        attacks.stream().map(attack -> attack.facts().exercise()).distinct().toList()) {
      exercises.add(answers(kit.exercise(id), workshop));
    }
    List<Batch.Work> work = new ArrayList<>();
    while (work.size() < count && !exercises.isEmpty()) {
      Deque<Batch.Work> left = exercises.remove();
      work.add(left.remove());
      if (!left.isEmpty()) {
        exercises.add(left);
      }
    }
    return new Neighbours(work, batch.grade(work, progress));
  }

  /** The reference first, and then right and wrong ones in turn. */
  private static Deque<Batch.Work> answers(ExerciseHome home, Workshop workshop)
      throws IOException {
    Deque<Path> variants = new ArrayDeque<>(home.variants());
    Deque<Batch.Work> answers = new ArrayDeque<>();
    List<Path> inTurn = new ArrayList<>();
    while (!variants.isEmpty()) {
      inTurn.add(variants.removeLast());
      if (!variants.isEmpty()) {
        inTurn.add(variants.removeFirst());
      }
    }
    for (Path answer : Stream.concat(home.reference().stream(), inTurn.stream()).toList()) {
      answers.add(
          new Batch.Work(
              workshop.prepare(home),
              home.exercise().id() + " " + answer.getFileName(),
              new OverlayStep(home).over(answer)));
    }
    return answers;
  }

  /** To be graded once more, beside others. */
  List<Batch.Work> work() {
    return work;
  }

  /**
   * What neighbours have got beside attacks that they had not got before, in a line each.
   *
   * @param beside the neighbours' results, in the order of {@link #work}
   */
  List<String> differences(List<Graded> beside) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      lines.addAll(differences(before.get(i), beside.get(i)));
    }
    return lines;
  }

  static List<String> differences(Graded before, Graded beside) {
    List<String> lines = new ArrayList<>();
    if (before.outcome() != beside.outcome()) {
      lines.add(
          "neighbour %s: %s without attacks, %s beside them"
              .formatted(beside.submission(), before.outcome(), beside.outcome()));
    }
    for (CheckSpec check : beside.exercise().checks()) {
      Verdict then = before.verdicts().of(check);
      Verdict now = beside.verdicts().of(check);
      if (then.status() != now.status()) {
        lines.add(
            "neighbour %s: %s is %s without attacks, %s beside them: %s"
                .formatted(
                    beside.submission(), check.id(), then.status(), now.status(), now.observed()));
      }
    }
    return lines;
  }
}
