package io.github.threadmill.validate;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.kit.ExerciseHome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

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
   * @param submissions how many were graded
   * @param repeated how many runs of checks were in doubt and repeated alone
   * @param rows one for each check
   * @param problems one line each; empty if everything held
   */
  public record Result(int submissions, int repeated, List<Row> rows, List<String> problems) {

    public Result {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }

    /** How many verdicts were compared with what they must be. */
    public int verdicts() {
      return rows.stream().mapToInt(Row::verdicts).sum();
    }

    /** How many of them were not that. */
    public int wrong() {
      return rows.stream().mapToInt(Row::wrong).sum();
    }
  }

  /** What of an exercise is graded. */
  public enum Scope {
    /** All that it brings. */
    EVERYTHING,
    /**
     * The stub, every right answer, and as many wrong ones as it takes for each check to be failed
     * by one.
     */
    ONE_FOR_EACH_CHECK
  }

  /** How often a check was judged, and how often wrongly. */
  public record Row(String exercise, String check, int verdicts, int wrong) {}

  /** Looks on. Its methods are called from several threads. */
  public interface Audience {

    /** A submission is graded. */
    default void graded(Graded graded) {}

    /**
     * A submission has come out otherwise than it must.
     *
     * @param round which time this was, from 1
     */
    default void wrong(Graded graded, int round) {}

    /** As many submissions as one time takes have been graded since this was called last. */
    default void round(Result sofar) {}
  }

  /**
   * Grades everything that exercises bring, as often as is asked for.
   *
   * @throws InterruptedException if interrupted; what was begun is abandoned
   */
  public Result validate(List<ExerciseHome> homes, Scope scope, int times, Audience audience)
      throws IOException, InterruptedException {
    List<String> missing = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (ExerciseHome home : homes) {
      List<Case> own = Case.of(home);
      missing.addAll(missing(home, own));
      cases.addAll(scope == Scope.EVERYTHING ? own : oneForEachCheck(home, own));
    }
    Tally tally = new Tally();
    cases.forEach(tally::expect);
    AtomicInteger done = new AtomicInteger();
    batch.each(
        work(cases),
        times,
        (index, graded) -> {
          if (!tally.add(cases.get(index % cases.size()), graded)) {
            audience.wrong(graded, 1 + index / cases.size());
          }
          audience.graded(graded);
          if (done.incrementAndGet() % cases.size() == 0) {
            audience.round(tally.result(missing));
          }
        });
    return tally.result(missing);
  }

  /**
   * In their order. The wrong ones are chosen greedily: next is who fails most that is open yet.
   */
  static List<Case> oneForEachCheck(ExerciseHome home, List<Case> cases) {
    Set<String> open = new TreeSet<>();
    home.exercise().checks().forEach(check -> open.add(check.id()));
    Set<Case> chosen = new HashSet<>();
    for (Optional<Case> next = mostOf(open, cases); next.isPresent(); next = mostOf(open, cases)) {
      chosen.add(next.get());
      open.removeIf(next.get()::kills);
    }
    return cases.stream().filter(each -> !each.isBroken() || chosen.contains(each)).toList();
  }

  private static Optional<Case> mostOf(Set<String> open, List<Case> cases) {
    return cases.stream()
        .filter(each -> each.isBroken() && open.stream().anyMatch(each::kills))
        .max(Comparator.comparingLong(each -> open.stream().filter(each::kills).count()));
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
