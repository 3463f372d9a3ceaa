package io.github.threadmill.selftest;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.gate.Gate;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.report.Report;
import io.github.threadmill.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Grades attacks beside honest submissions, the way that {@code grade} does, and looks at what came
 * of it. The canaries are attacks that succeed: if one of them goes unnoticed, nothing else means
 * anything.
 */
public final class Selftest {

  /** What a file has for its name that an attack puts among the reports. */
  private static final String FORGED = ".forged";

  private final Kit kit;
  private final Path corpus;
  private final int jobs;
  private final int neighbours;
  private final Defence wanted;
  private final Outputs outputs;

  /**
   * @param corpus the folder of attacks, canaries and innocents
   * @param jobs how many submissions are graded at the same time
   * @param neighbours how many ordinary submissions are graded among the attacks
   * @param wanted what is to stand between submissions and the machine, as far as it allows
   * @param outputs writes the report as the commands do
   */
  public Selftest(Kit kit, Path corpus, int jobs, int neighbours, Defence wanted, Outputs outputs) {
    this.kit = kit;
    this.corpus = corpus;
    this.jobs = jobs;
    this.neighbours = neighbours;
    this.wanted = wanted;
    this.outputs = outputs;
  }

  /** A submission that is graded, and which attack it belongs to, if any. */
  private record Entry(Batch.Work work, Stage.@Nullable Placed attack) {}

  /**
   * Runs attacks and, after them, what is innocent.
   *
   * @param attacks any of the corpus
   * @param innocents any of the corpus
   * @param answers whether the right answers of all exercises must pass as well
   * @param progress told of each submission that is graded
   * @throws InterruptedException if interrupted; what was begun is abandoned
   */
  public Result run(
      List<Attack> attacks, List<Innocent> innocents, boolean answers, Consumer<Graded> progress)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Path folder = Scratch.folder("tms").toRealPath();
    Set<Long> children = Leftovers.children();
    try (Stage stage = new Stage(kit, folder)) {
      Snapshot exercises = Snapshot.of(kit.home().resolve("exercises"));
      Snapshot solutions = Snapshot.of(kit.home().resolve("solutions"));
      Assessed assessed;
      List<String> trouble = new ArrayList<>();
      Innocence innocence;
      Defence held;
      try (Workshop workshop =
          new Workshop(kit, wanted.system(), wanted.gate() ? new Gate() : Gate.switchedOff())) {
        held = new Defence(wanted.gate(), workshop.sandbox().on());
        assessed = assess(attacks, workshop, stage, progress, trouble);
        innocence = innocence(innocents, answers, workshop, stage);
      }
      trouble.addAll(exercises.differences(Snapshot.of(kit.home().resolve("exercises"))));
      trouble.addAll(solutions.differences(Snapshot.of(kit.home().resolve("solutions"))));
      trouble.addAll(Leftovers.since(children, stage.mark()));
      return Result.of(
          held,
          assessed.attacks,
          assessed.neighbours,
          trouble,
          innocence.tried,
          innocence.refused,
          (System.nanoTime() - start) / 1_000_000_000);
    } finally {
      Scratch.delete(folder);
    }
  }

  private record Assessed(List<Assessment> attacks, int neighbours) {}

  private record Innocence(int tried, List<String> refused) {}

  private Innocence innocence(
      List<Innocent> innocents, boolean answers, Workshop workshop, Stage stage)
      throws IOException, InterruptedException {
    Screening screening = new Screening(kit, workshop, stage);
    List<String> refused = new ArrayList<>();
    int tried = innocents.size();
    List<Batch.Work> graded = new ArrayList<>();
    for (Innocent innocent : innocents) {
      if (innocent.facts().graded()) {
        ExerciseHome home = kit.exercise(innocent.facts().exercise());
        Overlay overlay = new Intake(kit).alone(home, stage.place(innocent)).overlay();
        graded.add(new Batch.Work(workshop.prepare(home), innocent.name(), overlay));
      } else {
        screening.refusal(innocent).ifPresent(refused::add);
      }
    }
    for (Graded each : new Batch(workshop.grader(), jobs).grade(graded, done -> {})) {
      if (each.score().orElse(0) < each.exercise().maximum()) {
        refused.add(
            "innocent %s has %d of %d points%s"
                .formatted(
                    each.submission(),
                    each.score().orElse(0),
                    each.exercise().maximum(),
                    each.why().map(why -> ": " + why.observed()).orElse("")));
      }
    }
    if (answers) {
      for (String id : kit.exerciseIds()) {
        ExerciseHome home = kit.exercise(id);
        tried += Screening.answers(home).size();
        refused.addAll(screening.refusedAnswers(home));
      }
    }
    return new Innocence(tried, refused);
  }

  private Assessed assess(
      List<Attack> attacks,
      Workshop workshop,
      Stage stage,
      Consumer<Graded> progress,
      List<String> trouble)
      throws IOException, InterruptedException {
    List<Attack> canaries = Attack.canaries(corpus);
    List<Attack> all = new ArrayList<>(attacks);
    all.addAll(canaries);
    Map<String, Stage.Placed> placed = new LinkedHashMap<>();
    for (Attack attack : all) {
      placed.put(attack.name(), stage.place(attack));
    }
    Batch batch = new Batch(workshop.grader(), jobs);
    Bases bases = Bases.graded(all, kit, stage, workshop, batch, progress);
    Neighbours honest = Neighbours.graded(all, neighbours, kit, workshop, batch, progress);
    Snapshot submissions = Snapshot.of(stage.submissions());
    List<Entry> entries = entries(placed, honest.work(), workshop, stage);
    plant(canaries, placed);
    List<Graded> graded = batch.grade(entries.stream().map(Entry::work).toList(), progress);
    trouble.addAll(submissions.differences(Snapshot.of(stage.submissions())));
    trouble.addAll(
        honest.differences(
            IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).attack() == null)
                .mapToObj(graded::get)
                .toList()));
    List<Assessment> assessed = new ArrayList<>();
    Disclosure disclosure = disclosure(Report.of(workshop.sandbox().on(), graded), stage, trouble);
    for (Attack attack : all) {
      Stage.Placed mine = Objects.requireNonNull(placed.get(attack.name()));
      List<Assessment.Try> tries = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        if (mine.equals(entries.get(i).attack())) {
          tries.add(new Assessment.Try(entries.get(i).work().overlay(), graded.get(i)));
        }
      }
      HiddenText hidden = HiddenText.of(kit.exercise(attack.facts().exercise()));
      assessed.add(
          Assessment.of(attack, tries, bases.graded(attack), bases.overlay(attack))
              .and(harm(mine, disclosure), disclosure.leaks(mine, tries, hidden)));
    }
    return new Assessed(withoutCanaries(assessed, canaries, trouble), honest.work().size());
  }

  private static List<String> harm(Stage.Placed attack, Disclosure disclosure) {
    List<String> harm = new ArrayList<>(attack.ground().harm());
    if (disclosure.files().contains(attack.attack().name() + FORGED)) {
      harm.add("wrote a file into the output folder");
    }
    return harm;
  }

  /** What a submission cannot do while the layers hold is done for the canaries. */
  private static void plant(List<Attack> canaries, Map<String, Stage.Placed> placed)
      throws IOException {
    for (Attack canary : canaries) {
      Ground ground = Objects.requireNonNull(placed.get(canary.name())).ground();
      if (canary.name().equals("canary-harms")) {
        Files.writeString(ground.outside().resolve("planted.txt"), "planted");
      } else if (canary.name().equals("canary-knocks")) {
        ground.knock();
      }
    }
  }

  private static List<Assessment> withoutCanaries(
      List<Assessment> assessed, List<Attack> canaries, List<String> trouble) {
    List<Assessment> attacks = new ArrayList<>();
    for (Assessment each : assessed) {
      if (!canaries.contains(each.attack())) {
        attacks.add(each);
      } else if (!isNoticed(each)) {
        trouble.add("the selftest is blind: it has not noticed " + each.attack().name());
      }
    }
    if (canaries.isEmpty()) {
      trouble.add("the selftest may be blind: it has no canaries");
    }
    return attacks;
  }

  private static boolean isNoticed(Assessment canary) {
    return switch (canary.attack().name()) {
      case "canary-gains" -> !canary.gained().isEmpty();
      case "canary-harms" -> !canary.harmed().isEmpty();
      default -> !canary.leaked().isEmpty();
    };
  }

  /** Attacks, and neighbours spread evenly among them. */
  private List<Entry> entries(
      Map<String, Stage.Placed> placed, List<Batch.Work> honest, Workshop workshop, Stage stage)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    Intake intake = new Intake(kit);
    int attacks = 0;
    int neighbour = 0;
    for (Stage.Placed each : placed.values()) {
      ExerciseHome home = kit.exercise(each.attack().facts().exercise());
      for (Intake.Taken taken : intake.beside(home, each.path(), stage.neighbour(home))) {
        entries.add(
            new Entry(new Batch.Work(workshop.prepare(home), taken.name(), taken.overlay()), each));
      }
      attacks++;
      for (; neighbour < honest.size() * attacks / placed.size(); neighbour++) {
        entries.add(new Entry(honest.get(neighbour), null));
      }
    }
    return entries;
  }

  private Disclosure disclosure(Report report, Stage stage, List<String> trouble)
      throws IOException {
    Set<String> written = outputs.write(report, stage.report());
    Disclosure disclosure = Disclosure.in(stage.report());
    disclosure.files().stream()
        .filter(file -> !written.contains(file) && !file.endsWith(FORGED))
        .forEach(file -> trouble.add("the output folder has a file that nobody wrote: " + file));
    trouble.addAll(disclosure.injections());
    return disclosure;
  }
}
