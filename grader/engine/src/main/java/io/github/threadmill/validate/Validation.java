package io.github.threadmill.validate;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.kit.ExerciseHome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Proves exercises: the stub starts nothing, right answers get full marks, each wrong one fails
 * exactly the checks that it must, and every check has a wrong answer that it catches.
 */
public final class Validation {

  private static final int FEWEST_ACCEPTED = 2;
  private static final int FEWEST_WRONG = 6;

  private final Workshop workshop;
  private final Batch batch;

  /**
   * @param jobs how many submissions are graded at the same time
   */
  public Validation(Workshop workshop, int jobs) {
    this.workshop = workshop;
    this.batch = new Batch(workshop.grader(), jobs);
  }

  /**
   * What came out.
   *
   * @param problems one line each; empty if everything held
   * @param verdicts how many verdicts were compared with what they must be
   * @param wrong how many of them were not that
   */
  public record Result(int cases, int verdicts, int wrong, List<String> problems) {

    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Grades everything that an exercise brings, as often as is asked for.
   *
   * @param progress told of each as it is done
   * @param kept told of each that has a wrong verdict
   */
  public Result validate(
      List<ExerciseHome> homes, int times, Consumer<Graded> progress, Consumer<Graded> kept)
      throws IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (ExerciseHome home : homes) {
      List<Case> own = Case.of(home);
      problems.addAll(missing(home, own));
      cases.addAll(own);
    }
    int verdicts = 0;
    int wrong = 0;
    for (int round = 0; round < times; round++) {
      List<Graded> graded = batch.grade(work(cases), progress);
      for (int i = 0; i < cases.size(); i++) {
        List<String> differences = cases.get(i).differences(graded.get(i));
        if (!differences.isEmpty()) {
          kept.accept(graded.get(i));
        }
        problems.addAll(differences);
        wrong += cases.get(i).wrongVerdicts(graded.get(i)).size();
        verdicts += cases.get(i).home().exercise().checks().size();
      }
    }
    return new Result(cases.size() * times, verdicts, wrong, problems);
  }

  private List<Batch.Work> work(List<Case> cases) throws IOException {
    List<Batch.Work> work = new ArrayList<>();
    for (Case each : cases) {
      work.add(
          new Batch.Work(
              workshop.prepare(each.home()),
              each.home().exercise().id() + " " + each.name(),
              each.overlay()));
    }
    return work;
  }

  static List<String> missing(ExerciseHome home, List<Case> cases) {
    List<String> problems = new ArrayList<>();
    String id = home.exercise().id();
    if (home.reference().isEmpty()) {
      problems.add(id + " has no reference solution");
    }
    long accepted = cases.stream().filter(each -> each.name().startsWith("accepted-")).count();
    long wrong = home.variants().size() - accepted;
    if (accepted < FEWEST_ACCEPTED || wrong < FEWEST_WRONG) {
      problems.add(
          "%s has %d other right answers and %d wrong ones; it needs %d and %d"
              .formatted(id, accepted, wrong, FEWEST_ACCEPTED, FEWEST_WRONG));
    }
    for (CheckSpec check : home.exercise().checks()) {
      if (cases.stream().noneMatch(each -> each.kills(check.id()))) {
        problems.add(check.id() + " is failed by no variant: nothing shows that it can fail");
      }
    }
    return problems;
  }
}
